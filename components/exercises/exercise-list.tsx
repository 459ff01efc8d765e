import type { Route } from "next";
import Link from "next/link";
import type { ExerciseCard } from "@/lib/exercises/types";
import { phaseWords, shortFacts } from "./words";

type ExerciseListProps = {
  exercises: readonly ExerciseCard[];
  /** Where a card leads: to its own page on the shelf, to the next step when assigning. */
  hrefOf: (exerciseId: string) => Route;
};

export function ExerciseList({ exercises, hrefOf }: ExerciseListProps) {
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {exercises.map((exercise) => (
        <li
          key={exercise.exerciseId}
          className="relative flex flex-col rounded-lg border border-line bg-raised p-4 hover:border-accent has-focus-visible:border-accent"
        >
          <p className="text-xs font-semibold text-clay">{phaseWords(exercise)}</p>
          <h2 className="mt-0.5 text-lg leading-snug">
            <Link
              prefetch={false}
              href={hrefOf(exercise.exerciseId)}
              className="after:absolute after:inset-0"
            >
              {exercise.title}
            </Link>
          </h2>
          <p className="mt-1 mb-3 text-sm text-ink-soft">{exercise.aim}</p>
          <p className="mt-auto text-xs text-ink-soft">{shortFacts(exercise)}</p>
        </li>
      ))}
    </ul>
  );
}
