import { cache } from "react";
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
import type { Coach } from "@/lib/platform/auth/actor";
import { requireCoach } from "@/lib/platform/auth/session";
import { coupleHead } from "@/lib/practice/couples/queries";
import { safetyConcerns } from "@/lib/safety/queries";
import { recordTitle } from "../title";
import { assignExerciseAction } from "./actions";

const search = z.object({
  exercise: z.uuid().optional().catch(undefined),
  way: z.string().optional().catch(undefined),
});

type Props = {
  params: Promise<{ coupleId: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
};

const formOf = cache((coach: Coach, coupleId: string, exerciseId: string) =>
  assignmentForm(coach, { coupleId, exerciseId }),
);

export async function generateMetadata({ params, searchParams }: Props) {
  const { exercise } = search.parse(await searchParams);
  const read = exercise
    ? async (coach: Coach, coupleId: string) => (await formOf(coach, coupleId, exercise)).couple
    : coupleHead;
  return recordTitle("Assign", read)({ params });
}

export default async function AssignPage({ params, searchParams }: Props) {
  const coach = await requireCoach();
  const coupleId = idFrom((await params).coupleId);
  const query = await searchParams;
  const { exercise: exerciseId, way } = search.parse(query);
  if (exerciseId) {
    const [form, { assignments }] = await found(
      Promise.all([formOf(coach, coupleId, exerciseId), coupleHomework(coach, { coupleId })]),
    );
    const pauses = await couplePauses(coach, { coupleId });
    return (
      <CoupleFrame place="Assign" couple={form.couple}>
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
    <CoupleFrame place="Assign" couple={couple}>
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
