/** From a draft to the exercise it says, and back. Places stay what they are, so that a fault can be shown where it stands. */
import type {
  Column,
  ExerciseContent,
  ExerciseContentInput,
  Field,
} from "@/lib/library/exercises/schema/content";
import type { DraftChoice, DraftColumn, DraftContent, DraftField } from "../schema";
import { kept } from "./kept";
import { isLasting, keyFrom } from "./keys";

type Keyed = { key: string; label: string };

/** Gives every new piece of one list its lasting key. */
const lasting = <T extends Keyed>(
  list: readonly T[],
  otherwise: string,
  used: Iterable<string> = [],
): T[] => {
  const taken = new Set([...used, ...list.map(({ key }) => key).filter(isLasting)]);
  return list.map((one) => ({
    ...one,
    key: isLasting(one.key) ? one.key : keyFrom(one.label, taken, otherwise),
  }));
};

const given = (text: string) => text.trim() || undefined;
const number = (count: number | null) => count ?? undefined;

const optionsOf = ({ options }: Pick<DraftField, "options">) =>
  lasting(
    options.map(({ value, label, signal }) => ({ key: value, label, signal })),
    "choice",
  ).map(({ key, label, signal }) => ({ value: key, label, ...(signal ? { signal } : {}) }));

const endsOf = ({ min, max, lowLabel, highLabel }: DraftColumn | DraftField) => ({
  min,
  max,
  lowLabel: lowLabel.trim(),
  highLabel: highLabel.trim(),
});

function columnOf(column: DraftColumn) {
  const { type, key, label } = column;
  if (type === "one_of") return { type, key, label, options: optionsOf(column) };
  if (type === "scale") return { type, key, label, ...endsOf(column) };
  if (type === "date") return { type, key, label };
  return { type, key, label, maxLength: number(column.maxLength) };
}

const partsOf = (field: DraftField) =>
  lasting(field.parts, "part").map(({ help, placeholder, ...part }) => ({
    ...part,
    help: given(help),
    placeholder: given(placeholder),
  }));

function ofType(field: DraftField) {
  switch (field.type) {
    case "short_text":
    case "long_text":
      return { maxLength: number(field.maxLength) };
    case "scale":
      return endsOf(field);
    case "one_of":
      return { options: optionsOf(field) };
    case "many_of":
      return { options: optionsOf(field), atMost: field.atMost || undefined };
    case "rows":
      return {
        columns: lasting(field.columns, "column").map(columnOf),
        rowName: given(field.rowName) ?? "Row",
        maxRows: number(field.maxRows),
      };
    case "parts":
      return { parts: partsOf(field) };
    case "date":
      return {};
  }
}

function fieldOf(field: DraftField) {
  const { key, type, label, role, optional } = field;
  const injured = given(field.labelFor.injured);
  const involved = given(field.labelFor.involved);
  const worded = role === "each" && (injured !== undefined || involved !== undefined);
  return {
    key,
    type,
    label,
    ...(worded ? { labelFor: { ...(injured && { injured }), ...(involved && { involved }) } } : {}),
    help: given(field.help),
    placeholder: given(field.placeholder),
    role,
    audience: role === "joint" ? "couple" : field.audience,
    widest: role === "joint" ? "couple" : field.widest,
    optional,
    ...ofType(field),
  };
}

/**
 * The exercise as it would be published, not judged yet: `exerciseContentSchema` says what is missing.
 * @param used keys that questions of earlier versions had: they are nobody else's
 */
export function contentOf(draft: DraftContent, used: Iterable<string> = []): unknown {
  const { more, fields, steps, example, guidance, minutes, ...rest } = draft;
  const keyed = lasting(fields, "question", used);
  const content = {
    ...rest,
    minutes: minutes ?? 0,
    steps: steps.map(({ text }) => text.trim()),
    example: given(example),
    guidance: {
      useWhen: guidance.useWhen.trim(),
      notWhen: guidance.notWhen.trim(),
      watchFor: given(guidance.watchFor),
    },
    fields: keyed.map(fieldOf),
  };
  return kept(content as unknown as ExerciseContentInput, more, keyed);
}

const choicesOf = (options: readonly DraftChoice[]) =>
  options.map(({ value, label, signal }) => ({ value, label, ...(signal ? { signal } : {}) }));
const blankEnds = { min: 0 as 0 | 1, max: 10, lowLabel: "", highLabel: "" };

const endsFrom = (from: Field | Column) =>
  from.type === "scale"
    ? {
        min: from.min === 1 ? (1 as const) : (0 as const),
        max: from.max,
        lowLabel: from.lowLabel,
        highLabel: from.highLabel,
      }
    : blankEnds;

const columnFrom = (column: Column): DraftColumn => ({
  key: column.key,
  type: column.type,
  label: column.label,
  maxLength: column.type === "short_text" ? column.maxLength : null,
  options: column.type === "one_of" ? choicesOf(column.options) : [],
  ...endsFrom(column),
});

const known = new Set(
  "key type label labelFor help placeholder role audience widest optional maxLength atMost options rowName maxRows columns parts min max lowLabel highLabel".split(
    " ",
  ),
);
const knownOfContent = new Set(
  "title aim kind phases causes minutes modes sealed steps example guidance fields seedRefs".split(" "),
);
const others = (source: object, names: ReadonlySet<string>) =>
  Object.fromEntries(
    Object.entries(source).filter(([name, value]) => !names.has(name) && value !== undefined),
  ) as DraftContent["more"];

const fieldFrom = (field: Field): DraftField => ({
  key: field.key,
  type: field.type,
  label: field.label,
  labelFor: { injured: field.labelFor?.injured ?? "", involved: field.labelFor?.involved ?? "" },
  help: field.help ?? "",
  placeholder: field.placeholder ?? "",
  role: field.role,
  audience: field.audience,
  widest: field.widest,
  optional: field.optional,
  maxLength: "maxLength" in field ? field.maxLength : null,
  atMost: field.type === "many_of" ? (field.atMost ?? null) : null,
  options: "options" in field ? choicesOf(field.options) : [],
  rowName: field.type === "rows" ? field.rowName : "",
  maxRows: field.type === "rows" ? field.maxRows : null,
  columns: field.type === "rows" ? field.columns.map(columnFrom) : [],
  parts:
    field.type === "parts"
      ? field.parts.map(({ key, label, help, placeholder, needed }) => ({
          key,
          label,
          help: help ?? "",
          placeholder: placeholder ?? "",
          needed,
        }))
      : [],
  ...endsFrom(field),
  more: others(field, known),
});

/** A published exercise, opened up for changing. */
export function draftFrom(
  content: Omit<ExerciseContent, "guidance">,
  guidance: ExerciseContent["guidance"],
): DraftContent {
  const { title, aim, kind, phases, causes, minutes, modes, sealed } = content;
  return {
    title,
    aim,
    kind,
    phases: [...phases],
    causes: [...causes],
    minutes,
    modes: [...modes],
    sealed,
    steps: content.steps.map((text, at) => ({ key: `step_${at + 1}`, text })),
    example: content.example ?? "",
    guidance: { useWhen: guidance.useWhen, notWhen: guidance.notWhen, watchFor: guidance.watchFor ?? "" },
    fields: content.fields.map(fieldFrom),
    more: others(content, knownOfContent),
  };
}
