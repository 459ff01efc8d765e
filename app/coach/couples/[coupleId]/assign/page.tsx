import { z } from "zod";
import { setFavoriteAction } from "@/app/coach/exercises/actions";
import { found, idFrom } from "@/app/found";
import { ChooseExercise } from "@/components/assignments/assign/choose-exercise";
import { GiveExercise } from "@/components/assignments/assign/give-exercise";
import { RestNote } from "@/components/everyday/overview/rest-note";
import { CoupleFrame } from "@/components/practice/couples/couple-frame";
import { assignmentForm, coupleHomework } from "@/lib/assignments/queries";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { shelfFilterSchema } from "@/lib/library/shelf/schema";
import { couplePauses } from "@/lib/pace/pauses/queries";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { safetyConcerns } from "@/lib/safety/queries";
import { assignExerciseAction } from "./actions";

const search = z.object({
  exercise: z.uuid().optional().catch(undefined),
  way: z.string().optional().catch(undefined),
});

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

export default async function AssignPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const query = await searchParams;
  const { exercise: exerciseId, way } = search.parse(query);
  if (exerciseId) {
    const [form, { assignments }] = await found(
      Promise.all([assignmentForm(coach, { coupleId, exerciseId }), coupleHomework(coach, { coupleId })]),
    );
    const pauses = await couplePauses(coach, { coupleId });
    return (
      <CoupleFrame couple={form.couple}>
        <div className="mb-6 empty:hidden">
          <RestNote pauses={pauses} coupleId={coupleId} today={form.today} />
        </div>
        <GiveExercise
          form={form}
          before={assignments}
          way={way}
          coachName={coach.name}
          action={assignExerciseAction}
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
    <CoupleFrame couple={couple}>
      <ChooseExercise
        homework={homework}
        exercises={exercises}
        filter={filter}
        star={setFavoriteAction}
        concern={concerns.open.length > 0}
      />
    </CoupleFrame>
  );
}
