/** Which of somebody's answers ask for the counselor first: options marked in the exercise's content. Pure. */
import type { Field } from "@/lib/library/exercises/schema/fields";
import type { OptionSignal } from "@/lib/library/exercises/terms";

type Answer = { fieldKey: string; value: unknown; audience: string };
type Choice = { value: string; label: string; signal?: OptionSignal | undefined };
export type AnsweredSignal = { fieldKey: string; kind: OptionSignal; words: string };

const isText = (value: unknown): value is string => typeof value === "string";
const chosenIn = (value: unknown): string[] => [value].flat().filter(isText);

/** Every list of choices that a question has, with what is chosen in it. */
function choicesOf(field: Field, value: unknown): { options: readonly Choice[]; chosen: string[] }[] {
  if (field.type === "one_of" || field.type === "many_of")
    return [{ options: field.options, chosen: chosenIn(value) }];
  if (field.type !== "rows") return [];
  const rows = Array.isArray(value) ? value : [];
  return field.columns.flatMap((column) =>
    column.type === "one_of"
      ? [{ options: column.options, chosen: rows.flatMap((row) => chosenIn(Object(row)[column.key])) }]
      : [],
  );
}

/** Not what its author keeps for themselves. One for each kind and question. */
export function signalsIn(fields: readonly Field[], answers: readonly Answer[]): AnsweredSignal[] {
  return fields.flatMap((field) => {
    const answer = answers.find(({ fieldKey }) => fieldKey === field.key);
    if (!answer || answer.audience === "self") return [];
    const kinds = new Map<OptionSignal, string>();
    for (const { options, chosen } of choicesOf(field, answer.value)) {
      for (const { value, label, signal } of options) {
        if (signal && chosen.includes(value) && !kinds.has(signal)) kinds.set(signal, label);
      }
    }
    return [...kinds].map(([kind, words]) => ({ fieldKey: field.key, kind, words }));
  });
}

/** Whether a question offers a choice that asks for the counselor first. */
export const hasSignal = (field: Field): boolean =>
  choicesOf(field, null).some(({ options }) => options.some(({ signal }) => signal !== undefined));

/** Whether any of this asks for the counselor first, also where its author keeps it for themselves: then it does not open. */
export const notFree = (fields: readonly Field[], answers: readonly Answer[]): boolean =>
  signalsIn(
    fields,
    answers.map((answer) => ({ ...answer, audience: "coach" })),
  ).length > 0;
