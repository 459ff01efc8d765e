import { couplePath } from "@/components/couples/paths";
import { ExerciseFilter, type ShelfChoice } from "@/components/exercises/exercise-filter";
import { ExerciseList } from "@/components/exercises/exercise-list";
import { EmptyState } from "@/components/ui/empty-state";
import type { ExerciseCard } from "@/lib/exercises/types";
import { assignPath } from "./way-choice";

type ChooseExerciseProps = {
  coupleId: string;
  exercises: readonly ExerciseCard[];
  filter: Omit<ShelfChoice, "minutes"> & { minutes?: number };
};

export function ChooseExercise({ coupleId, exercises, filter }: ChooseExerciseProps) {
  return (
    <>
      <h2 className="mb-4 text-xl">Which exercise?</h2>
      <ExerciseFilter
        path={couplePath(coupleId, "assign")}
        chosen={{ ...filter, minutes: filter.minutes?.toString() }}
      />
      {exercises.length === 0 ? (
        <EmptyState title="Nothing on the shelf for that" level={3}>
          Try fewer filters, or another word.
        </EmptyState>
      ) : (
        <ExerciseList exercises={exercises} hrefOf={(exerciseId) => assignPath(coupleId, exerciseId)} />
      )}
    </>
  );
}
