/** From the answers of one sheet to what they make. Only what both may read; nothing is guessed. Pure. */
import type { Field } from "@/lib/library/exercises/schema/content";
import { type Outcome, sourcesOf } from "@/lib/library/exercises/schema/outcomes";
import { type Made, madeBy, type Sheet } from "./made-by";

export type { Made } from "./made-by";
export type Answered = { fieldKey: string; value: unknown; audience: "self" | "coach" | "couple" };

/** What one sheet makes; an answer that is not for both makes nothing, and lends nothing to what is made. */
export function madeFrom(
  yields: readonly Outcome[],
  fields: readonly Field[],
  answers: readonly Answered[],
): Made[] {
  const shared = new Map(
    answers.filter((one) => one.audience === "couple").map((one) => [one.fieldKey, one.value]),
  );
  const sheet: Sheet = {
    field: (name) => fields.find((field) => field.key === name),
    value: (name) => (name === undefined ? undefined : shared.get(name)),
  };
  return yields.flatMap((one) => madeBy(one, sheet));
}

/** What the answer to each question of a sheet goes into, to be said beforehand. */
export function plannedOutcomesOf(
  yields: readonly Outcome[],
  fields: readonly Field[],
): Map<string, Outcome["makes"]> {
  const becomes = new Map<string, Outcome["makes"]>();
  for (const one of yields) {
    const main = one.makes === "agreement" ? one.lines.map((from) => from.field) : sourcesOf(one).slice(0, 1);
    for (const name of main) if (fields.some((field) => field.key === name)) becomes.set(name, one.makes);
  }
  return becomes;
}
