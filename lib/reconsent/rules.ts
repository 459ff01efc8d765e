/** Which questions belong to a page. Pure. */
import type { ThingKind } from "./terms";
import type { OpenQuestion } from "./types";

/** @param at keeps only what has this id in the address of its own page */
export const questionsAt = (
  questions: readonly OpenQuestion[],
  kinds: readonly ThingKind[],
  at?: string,
): OpenQuestion[] =>
  questions.filter(({ thing, place }) => kinds.includes(thing) && (at === undefined || place === at));
