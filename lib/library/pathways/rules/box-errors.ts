/** What keeps a pathway from being published, by the names of the builder's boxes: `steps.0.exercises.1.why`. Pure. */
import { handingOutProblem } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { PathwayContent } from "../schema";

type BoxErrors = Record<string, string[]>;

export function boxErrors(issues: readonly { path: PropertyKey[]; message: string }[]): BoxErrors {
  const errors: BoxErrors = {};
  for (const { path, message } of issues) {
    // How and who are one choice in the builder; the kind of delivery is a box of its own.
    const name = path
      .join(".")
      .replace(/\.(mode|who)$/, ".way")
      .replace(/\.delivery$/, ".delivery.kind");
    errors[name] = [...(errors[name] ?? []), message];
  }
  return errors;
}

/** @param shelf the exercises that can be given, by slug */
export function exerciseErrors(
  { steps }: PathwayContent,
  shelf: ReadonlyMap<string, Pick<ExerciseContent, "fields" | "modes">>,
): BoxErrors {
  const errors: BoxErrors = {};
  for (const [at, step] of steps.entries()) {
    for (const [place, { slug, mode }] of step.exercises.entries()) {
      const here = shelf.get(slug);
      const box = `steps.${at}.exercises.${place}`;
      if (!here) errors[`${box}.slug`] = ["This exercise is not on your shelf. Please choose another one."];
      else if (!here.modes.includes(mode)) {
        errors[`${box}.way`] = [
          handingOutProblem(here, mode, []) ?? "Please choose another way of assigning it.",
        ];
      }
    }
  }
  return errors;
}
