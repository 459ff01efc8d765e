/** A built-in pathway as one kind of practice has it. Pure. */
import type { Profile } from "@/lib/platform/text/profession";
import type { LibraryPathway, PathwayContentInput } from "../schema";

export function pathwayFor(
  profile: Profile,
  { content, coaching = {} }: LibraryPathway,
): PathwayContentInput {
  if (profile !== "coaching") return content;
  return { ...content, steps: content.steps.map((step) => coaching[step.title] ?? step) };
}
