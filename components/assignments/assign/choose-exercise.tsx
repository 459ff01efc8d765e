import type { Route } from "next";
import { Shelf } from "@/components/library/exercises/shelf";
import { usedWords } from "@/components/library/exercises/used-words";
import { ConcernNote } from "@/components/safety/concern-note";
import { usedBefore } from "@/lib/assignments/rules/used-before";
import type { CoupleHomework } from "@/lib/assignments/types";
import type { ExerciseCard } from "@/lib/library/exercises/types";
import { narrowed } from "@/lib/library/shelf/rules";
import type { ShelfFilter } from "@/lib/library/shelf/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { waitsDuringConcern } from "@/lib/safety/rules";
import { assignPath } from "./way-choice";

type ChooseExerciseProps = {
  path: Route;
  homework: CoupleHomework;
  exercises: readonly ExerciseCard[];
  filter: Partial<ShelfFilter>;
  star: FormAction;
  /** A safety concern is open for this couple. */
  concern: boolean;
};

export function ChooseExercise({ path, homework, exercises, filter, star, concern }: ChooseExerciseProps) {
  const { coupleId, today, assignments } = homework;
  const used = usedBefore(assignments);
  const waiting = exercises.filter(({ kind, modes }) => modes.some((mode) => waitsDuringConcern(kind, mode)));
  return (
    <>
      <h2 className="mb-4 text-xl">Which exercise?</h2>
      {concern ? (
        <div className="mb-4">
          <ConcernNote coupleId={coupleId} titles={waiting.map(({ title }) => title)} />
        </div>
      ) : null}
      <Shelf
        path={path}
        filter={filter}
        exercises={narrowed(exercises, filter, used)}
        total={exercises.length}
        to={assignPath(path, "")}
        star={star}
        usedOf={(exerciseId) => {
          const before = used.get(exerciseId);
          return before ? usedWords(before, today) : null;
        }}
        level={3}
      />
    </>
  );
}
