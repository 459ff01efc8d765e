import { causes, phases } from "@/lib/library/exercises/terms";
import type { ExerciseCard, Mode } from "@/lib/library/exercises/types";

export const modeWords: Record<Mode, string> = {
  one: "one partner",
  apart: "each apart",
  together: "both on one sheet",
};

/** "10 min · one partner or each apart" */
export function shortFacts({ minutes, modes, sealed }: Pick<ExerciseCard, "minutes" | "modes" | "sealed">) {
  const ways = modes.map((mode) => modeWords[mode]).join(" or ");
  return [`${minutes} min`, ways, ...(sealed ? ["opens when both are in"] : [])].join(" · ");
}

export const phaseWords = (card: Pick<ExerciseCard, "phases">) =>
  card.phases.map((phase) => phases[phase]).join(", ");

export const causeWords = (card: Pick<ExerciseCard, "causes">) =>
  card.causes.map((cause) => causes[cause]).join(", ");
