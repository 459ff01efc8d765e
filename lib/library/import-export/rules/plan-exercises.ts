/** What would become of each exercise of a file, seen against what a practice has. Nothing is ever written over. Pure. */
import type { SharedExercise } from "../schema";
import type { Becomes } from "../types";

/** An exercise of the practice: retired ones still hold their slug, but nobody finds them. */
export type ExerciseHere = {
  slug: string;
  retired: boolean;
  builtIn: boolean;
  content: SharedExercise["content"];
};
export type Planned = { exercise: SharedExercise; becomes: Becomes; slugHere: string | null };

const sorted = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
const same = (content: SharedExercise["content"]) => JSON.stringify(content, sorted);

/** `slugHere` is where the very same is found already, or the slug that is free for it; null when a new one is needed. */
export function planned(exercises: readonly SharedExercise[], here: readonly ExerciseHere[]): Planned[] {
  const taken = new Set(here.map(({ slug }) => slug));
  const there = new Map(
    here.filter(({ retired }) => !retired).map(({ slug, content }) => [same(content), slug]),
  );
  const notOurs = new Set(here.filter(({ retired, builtIn }) => retired && builtIn).map(({ slug }) => slug));
  return exercises.map((exercise): Planned => {
    if (notOurs.has(exercise.slug)) return { exercise, becomes: "left_out", slugHere: null };
    const already = there.get(same(exercise.content));
    if (already !== undefined) return { exercise, becomes: "here", slugHere: already };
    if (taken.has(exercise.slug)) return { exercise, becomes: "copy", slugHere: null };
    // A slug without a number is a built-in one's, here or elsewhere, now or one day.
    const own = /-\d+$/.test(exercise.slug);
    return { exercise, becomes: "new", slugHere: own ? exercise.slug : null };
  });
}

/** What is left out is neither added nor there: a pathway that names it lacks it. */
export const isImported = ({ becomes }: Planned) => becomes !== "left_out";
