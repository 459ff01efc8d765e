import type { Question } from "@/components/offline-drafts/question-words";
import type { SheetField } from "@/lib/library/exercises/types";

/** What a choice between two versions needs to know of the questions: their labels and the words of their choices. */
export const questionsOf = (fields: readonly SheetField[]): Question[] =>
  fields.map((field) => ({
    key: field.key,
    label: field.label,
    ...("options" in field
      ? { choices: Object.fromEntries(field.options.map(({ value, label }) => [value, label])) }
      : {}),
  }));
