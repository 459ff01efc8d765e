/** Two people's open answers side by side: what they share and what differs. Words only; no number is set against another. */
import type { Compare, Field } from "@/lib/library/exercises/schema/content";

/** One thing that either or both of them named, with their own words for it (empty when there are none). */
export type Shared = { name: string; mine: string[]; theirs: string[] };
export type Single = { name: string; words: string[] };
export type Compared = {
  fieldKey: string;
  label: string;
  alike: Shared[];
  different: { mine: Single[]; theirs: Single[] };
};

type Named = { key: string; name: string; words: string[] };

/** A scale in words: which end somebody is nearer to. */
function zone(field: Extract<Field, { type: "scale" }>, value: number): Named {
  const third = (field.max - field.min) / 3;
  if (value < field.min + third) return { key: "low", name: `Nearer to “${field.lowLabel}”`, words: [] };
  if (value > field.max - third) return { key: "high", name: `Nearer to “${field.highLabel}”`, words: [] };
  return { key: "middle", name: "Somewhere in the middle", words: [] };
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

function namedRows(field: Extract<Field, { type: "rows" }>, spec: Compare, value: unknown): Named[] {
  const by = field.columns.find((column) => column.key === spec.by);
  if (by?.type !== "one_of" || !Array.isArray(value)) return [];
  return by.options.flatMap((option): Named[] => {
    const rows = value.map(record).filter((row) => row[by.key] === option.value);
    if (rows.length === 0) return [];
    const words = rows.map((row) =>
      spec.say
        .map((key) => String(row[key] ?? "").trim())
        .filter(Boolean)
        .join(" · "),
    );
    return [{ key: option.value, name: option.label, words: words.filter(Boolean) }];
  });
}

function named(field: Field, spec: Compare, value: unknown): Named[] {
  if (field.type === "rows") return namedRows(field, spec, value);
  if (field.type === "scale") return typeof value === "number" ? [zone(field, value)] : [];
  if (field.type !== "one_of" && field.type !== "many_of") return [];
  const chosen = new Set(Array.isArray(value) ? value : [value]);
  return field.options
    .filter((option) => chosen.has(option.value))
    .map((option) => ({ key: option.value, name: option.label, words: [] }));
}

const single = ({ name, words }: Named): Single => ({ name, words });

export function compare(spec: Compare, field: Field, mine: unknown, theirs: unknown): Compared {
  const left = named(field, spec, mine);
  const right = named(field, spec, theirs);
  const apart = new Set(spec.apart);
  const matches = (one: Named, others: Named[]) =>
    apart.has(one.key) ? undefined : others.find((other) => other.key === one.key);
  return {
    fieldKey: field.key,
    label: field.label,
    alike: left.flatMap((one) => {
      const other = matches(one, right);
      return other ? [{ name: one.name, mine: one.words, theirs: other.words }] : [];
    }),
    different: {
      mine: left.filter((one) => !matches(one, right)).map(single),
      theirs: right.filter((one) => !matches(one, left)).map(single),
    },
  };
}

type Open = { field: Field; mine: { value: unknown } | null; theirs: { value: unknown } | null };

/** Only what both have opened; one list alone is simply read. */
export const comparisons = (specs: readonly Compare[], rows: readonly Open[]): Compared[] =>
  specs.flatMap((spec) => {
    const row = rows.find((one) => one.field.key === spec.field);
    return row?.mine && row.theirs ? [compare(spec, row.field, row.mine.value, row.theirs.value)] : [];
  });
