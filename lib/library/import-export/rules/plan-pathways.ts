/** What would become of each pathway of a file. A pathway names its exercises by slug; where one is found nowhere, that is said. Pure. */
import type { SharedPathway } from "../schema";
import type { Becomes } from "../types";
import type { Planned } from "./plan-exercises";

export type PathwayHere = { slug: string; retired: boolean; content: SharedPathway["content"] };
export type PlannedPathway = {
  pathway: SharedPathway;
  becomes: Becomes;
  slugHere: string | null;
  /** Neither in the file nor on the shelf. */
  missing: string[];
};

const sorted = (_: string, value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
const same = (content: SharedPathway["content"]) => JSON.stringify(content, sorted);

/** @param slugs where each exercise of the file is found here; an empty text for one that is still to come */
export function plannedPathways(
  pathways: readonly SharedPathway[],
  here: readonly PathwayHere[],
  slugs: ReadonlyMap<string, string>,
  shelf: ReadonlySet<string>,
): PlannedPathway[] {
  const taken = new Set(here.map(({ slug }) => slug));
  const there = new Set(here.filter(({ retired }) => !retired).map(({ content }) => same(content)));
  return pathways.map(({ slug, content }): PlannedPathway => {
    const missing = new Set<string>();
    const steps = content.steps.map((step) => ({
      ...step,
      exercises: step.exercises.map((one) => {
        const here = slugs.get(one.slug) ?? (shelf.has(one.slug) ? one.slug : undefined);
        if (here === undefined) missing.add(one.slug);
        return { ...one, slug: here ?? one.slug };
      }),
    }));
    const pathway = { slug, content: { ...content, steps } };
    const base = { pathway, missing: [...missing] };
    if (there.has(same(pathway.content))) return { ...base, becomes: "here", slugHere: slug };
    if (taken.has(slug)) return { ...base, becomes: "copy", slugHere: null };
    // A slug without a number is a built-in one's, here or elsewhere, now or one day.
    return { ...base, becomes: "new", slugHere: /-\d+$/.test(slug) ? slug : null };
  });
}

/** @param exercises what becomes of those of the file: one that is left out is missing for another reason */
export const missingWords = (planned: readonly PlannedPathway[], exercises: readonly Planned[]): string[] =>
  planned.flatMap(({ pathway, missing }) =>
    missing.map((slug) =>
      exercises.some(({ exercise, becomes }) => exercise.slug === slug && becomes === "left_out")
        ? `Pathway “${pathway.content.title}” uses the exercise “${slug}”, which is for licensed practices only. Please ask for a version of the pathway without it.`
        : `Pathway “${pathway.content.title}” needs the exercise “${slug}”, which is neither in this file nor on your shelf. Please ask for a file that holds it too, or import that exercise first.`,
    ),
  );
