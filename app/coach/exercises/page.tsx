import { exercisePath } from "@/components/couples/paths";
import { ExerciseFilter } from "@/components/exercises/exercise-filter";
import { ExerciseList } from "@/components/exercises/exercise-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireCoach } from "@/lib/auth/session";
import { exerciseShelf } from "@/lib/exercises/queries";
import { shelfFilterSchema } from "@/lib/exercises/shelf-filter";

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function ExercisesPage({ searchParams }: Props) {
  const coach = await requireCoach();
  const filter = shelfFilterSchema.parse(await searchParams);
  const exercises = await exerciseShelf(coach, filter);
  return (
    <>
      <PageHeader title="Exercises" />
      <ExerciseFilter path="/coach/exercises" chosen={{ ...filter, minutes: filter.minutes?.toString() }} />
      {exercises.length === 0 ? (
        <EmptyState title="Nothing on the shelf for that">Try fewer filters, or another word.</EmptyState>
      ) : (
        <ExerciseList exercises={exercises} hrefOf={exercisePath} />
      )}
    </>
  );
}
