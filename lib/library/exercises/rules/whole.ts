/** Whether the pieces of an exercise that name each other fit together. */
import type { Field } from "../schema/fields";
import { type Outcome, outcomeProblems } from "../schema/outcomes";

type Compare = { field: string; by?: string | undefined; say: readonly string[] };

type Content = {
  fields: readonly Field[];
  compare?: readonly Compare[] | undefined;
  readFirst?: string | undefined;
  redo?: boolean | undefined;
  modes: readonly string[];
  yields?: readonly Outcome[] | undefined;
};

const hasColumn = (field: Field | undefined, key: string, type: "one_of" | "short_text") =>
  field?.type === "rows" && field.columns.some((column) => column.key === key && column.type === type);

function compareProblem(spec: Compare, field: Field | undefined): string | null {
  if (!field) return `There is no question “${spec.field}” to compare.`;
  if (field.role !== "each")
    return `Only a question for each partner can be compared: “${spec.field}” is not.`;
  if (field.type === "rows") {
    const known = spec.by !== undefined && hasColumn(field, spec.by, "one_of");
    return known && spec.say.every((key) => hasColumn(field, key, "short_text"))
      ? null
      : `Rows are compared by a choice, and say the rest in short texts: “${spec.field}” does not.`;
  }
  return ["scale", "one_of", "many_of"].includes(field.type)
    ? null
    : `Free words cannot be compared: “${spec.field}”.`;
}

/** @returns what does not fit, in words; nothing when all of it does */
export function contentProblems({
  fields,
  compare = [],
  readFirst,
  yields = [],
  redo,
  modes,
}: Content): string[] {
  const named = (key: string) => fields.find((field) => field.key === key);
  const problems = compare.map((spec) => compareProblem(spec, named(spec.field)));
  if (readFirst !== undefined && named(readFirst)?.type !== "one_of") {
    problems.push(`What is read first has to be a choice: “${readFirst}” is not.`);
  }
  if (redo && modes.some((mode) => mode !== "one")) {
    problems.push("Only what one partner writes alone can be written again.");
  }
  for (const field of fields) {
    if (field.type === "one_of" && field.usual !== undefined) {
      const known = field.options.some((option) => option.value === field.usual);
      if (!known) problems.push(`“${field.usual}” is not one of the choices of “${field.key}”.`);
    }
    if ("assemble" in field && field.assemble) {
      const parts = named(field.assemble.from);
      const keys = [...field.assemble.words.matchAll(/\{(\w+)\}/g)].map(([, key]) => key);
      const known =
        parts?.type === "parts" && keys.every((key) => parts.parts.some((part) => part.key === key));
      if (!known) problems.push(`“${field.key}” is put together from parts that are not there.`);
    }
    if (field.later === "opened" && field.role === "joint") {
      problems.push(`“${field.key}” is on the sheet for both, so it cannot be asked of one of them later.`);
    }
  }
  return [...problems.filter((problem) => problem !== null), ...outcomeProblems(yields, fields)];
}
