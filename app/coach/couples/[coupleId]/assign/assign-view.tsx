import { cache } from "react";
import { z } from "zod";
import { setFavoriteAction } from "@/app/coach/exercises/actions";
import { found } from "@/app/found";
import { ChooseExercise } from "@/components/assignments/assign/choose-exercise";
import { GiveExercise } from "@/components/assignments/assign/give-exercise";
import { RestNote } from "@/components/everyday/overview/rest-note";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { assignInSessionPath, couplePath } from "@/components/practice/couples/paths";
import { coupleLoad } from "@/lib/assignments/load/queries";
import { assignmentForm, coupleHomework } from "@/lib/assignments/queries";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { shelfFilterSchema } from "@/lib/library/shelf/schema";
import { couplePauses } from "@/lib/pace/pauses/queries";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Coach } from "@/lib/platform/auth/actor";
import { coupleHead } from "@/lib/practice/couples/queries";
import { safetyConcerns } from "@/lib/safety/queries";

export const search = z.object({
  exercise: z.uuid().optional().catch(undefined),
  way: z.string().optional().catch(undefined),
});

export const formOf = cache((coach: Coach, coupleId: string, exerciseId: string) =>
  assignmentForm(coach, { coupleId, exerciseId }),
);

type AssignViewProps = {
  coach: Coach;
  coupleId: string;
  /** At the end of this session. */
  appointmentId?: string;
  query: Record<string, string | string[]>;
  action: FormAction;
};

/** Choosing an exercise for a couple, then for whom and why. */
export async function AssignView({ coach, coupleId, appointmentId, query, action }: AssignViewProps) {
  const { exercise: exerciseId, way } = search.parse(query);
  const path = appointmentId ? assignInSessionPath(coupleId, appointmentId) : couplePath(coupleId, "assign");
  if (exerciseId) {
    const [form, { assignments }] = await found(
      Promise.all([formOf(coach, coupleId, exerciseId), coupleHomework(coach, { coupleId })]),
    );
    const [pauses, load] = await Promise.all([
      couplePauses(coach, { coupleId }),
      coupleLoad(coach, { coupleId }),
    ]);
    return (
      <CoupleFrame place="Assign" couple={form.couple}>
        <div className="mb-6 empty:hidden">
          <RestNote pauses={pauses} coupleId={coupleId} today={form.today} />
        </div>
        <GiveExercise
          path={path}
          {...(appointmentId ? { appointmentId } : {})}
          form={form}
          load={load}
          before={assignments}
          way={way}
          coachName={coach.name}
          action={action}
        />
      </CoupleFrame>
    );
  }
  const filter = shelfFilterSchema.parse(query);
  const [couple, homework, exercises, concerns] = await found(
    Promise.all([
      coupleHead(coach, coupleId),
      coupleHomework(coach, { coupleId }),
      exerciseShelf(coach),
      safetyConcerns(coach, { coupleId }),
    ]),
  );
  return (
    <CoupleFrame place="Assign" couple={couple}>
      <ChooseExercise
        path={path}
        homework={homework}
        exercises={exercises}
        filter={filter}
        star={setFavoriteAction}
        concern={concerns.open.length > 0}
      />
    </CoupleFrame>
  );
}
