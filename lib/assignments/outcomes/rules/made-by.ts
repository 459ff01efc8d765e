/** What each kind of outcome makes of the answers of one sheet. Pure. */
import type { Field } from "@/lib/library/exercises/schema/content";
import type { Outcome } from "@/lib/library/exercises/schema/outcomes";

type Of<M extends Outcome["makes"]> = Extract<Outcome, { makes: M }>;
type Line = { key: string; words: string; why: string; ifCrossed: string };
/** `item` names it within its response: handed in twice, it is the same one. */
export type Made = { item: string } & (
  | { makes: "promise"; words: string; until: string | null }
  | {
      makes: "agreement";
      kind: Of<"agreement">["kind"];
      title: string;
      lines: Line[];
      reviewOn: string | null;
    }
  | { makes: "thanks"; kind: Of<"thanks">["kind"]; body: string }
  | { makes: "marble"; kind: Of<"marble">["kinds"][string]; line: string; on: string | null }
  | { makes: "pace"; pace: "slower" | "as_now" | "bit_faster"; notNow: string[]; howToAsk: string | null }
  | {
      makes: "setback";
      whatHappened: string;
      on: string | null;
      before: string | null;
      helped: string | null;
      change: string | null;
      together: boolean;
    }
);

export type Sheet = {
  field: (name: string | undefined) => Field | undefined;
  value: (name: string | undefined) => unknown;
};

const textOf = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;
const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === "object" && row !== null) : [];
const cell = (row: Record<string, unknown>, name: string | undefined) => (name ? textOf(row[name]) : null);

function promises(one: Of<"promise">, sheet: Sheet): Made[] {
  const made = (item: string, words: string | null, often: string | null, until: string | null): Made[] => {
    if (words === null) return [];
    const both = often ? `${words.replace(/[.,;]$/, "")}: ${often}` : words;
    return [{ makes: "promise", item, words: both.length <= 200 ? both : words, until }];
  };
  if (!one.words) {
    const { field, often, until } = one;
    return made(field, textOf(sheet.value(field)), textOf(sheet.value(often)), textOf(sheet.value(until)));
  }
  return rowsOf(sheet.value(one.field)).flatMap((row, at) =>
    made(`${one.field}.${at}`, cell(row, one.words), cell(row, one.often), cell(row, one.until)),
  );
}

type Bound = Line & { kind: string | null };

function boundIn(
  from: Of<"agreement">["lines"][number],
  kindFrom: string | undefined,
  sheet: Sheet,
): Bound[] {
  const field = sheet.field(from.field);
  const value = sheet.value(from.field);
  if (field?.type === "many_of" && Array.isArray(value)) {
    return field.options
      .filter((option) => value.includes(option.value))
      .map(({ label }) => ({ key: "", words: label, why: "", ifCrossed: "", kind: null }));
  }
  return rowsOf(value).flatMap((row): Bound[] => {
    const words = cell(row, from.words);
    const why = cell(row, from.why) ?? "";
    return words
      ? [{ key: "", words, why, ifCrossed: cell(row, from.ifCrossed) ?? "", kind: cell(row, kindFrom) }]
      : [];
  });
}

const kinds = ["boundary", "expectation", "communication"] as const;
const kindTitles = { boundary: "boundaries", expectation: "expectations", communication: "ways of talking" };

function agreements(one: Of<"agreement">, sheet: Sheet): Made[] {
  const bound = one.lines.flatMap((from) => boundIn(from, one.kindFrom, sheet));
  const of = (kind: string | null) => kinds.find((known) => known === kind) ?? one.kind;
  const groups = kinds.map((kind) => ({ kind, lines: bound.filter((line) => of(line.kind) === kind) }));
  const filled = groups.filter((group) => group.lines.length > 0);
  return filled.map(({ kind, lines }) => ({
    makes: "agreement",
    item: `${one.lines[0]?.field}.${kind}`,
    kind,
    title: filled.length > 1 ? `${one.title}: ${kindTitles[kind]}` : one.title,
    lines: lines.slice(0, 12).map(({ kind: _, ...line }, at) => ({ ...line, key: `l${at + 1}` })),
    reviewOn: textOf(sheet.value(one.reviewOn)),
  }));
}

function marbles(one: Of<"marble">, sheet: Sheet): Made[] {
  return rowsOf(sheet.value(one.field)).flatMap((row, at): Made[] => {
    const line = cell(row, one.line);
    const kind = one.kinds[cell(row, one.kind) ?? ""] ?? "act";
    return line ? [{ makes: "marble", item: `${one.field}.${at}`, kind, line, on: cell(row, one.on) }] : [];
  });
}

function pace(one: Of<"pace">, sheet: Sheet): Made[] {
  const chosen = sheet.value(one.field);
  if (chosen !== "slower" && chosen !== "as_now" && chosen !== "bit_faster") return [];
  const field = sheet.field(one.notNow);
  const left = sheet.value(one.notNow);
  const notNow =
    field?.type === "many_of" && Array.isArray(left)
      ? field.options.filter((option) => left.includes(option.value)).map(({ label }) => label)
      : [];
  return [
    { makes: "pace", item: one.field, pace: chosen, notNow, howToAsk: textOf(sheet.value(one.howToAsk)) },
  ];
}

function setback(one: Of<"setback">, sheet: Sheet): Made[] {
  const whatHappened = textOf(sheet.value(one.field));
  if (whatHappened === null) return [];
  const part = (name: string | undefined) => textOf(sheet.value(name));
  return [
    {
      makes: "setback",
      item: one.field,
      whatHappened,
      on: part(one.on),
      before: part(one.before),
      helped: part(one.helped),
      change: part(one.change),
      together: sheet.field(one.field)?.role === "joint",
    },
  ];
}

/** What one outcome makes of a sheet. */
export function madeBy(one: Outcome, sheet: Sheet): Made[] {
  if (one.makes === "promise") return promises(one, sheet);
  if (one.makes === "agreement") return agreements(one, sheet);
  if (one.makes === "marble") return marbles(one, sheet);
  if (one.makes === "pace") return pace(one, sheet);
  if (one.makes === "setback") return setback(one, sheet);
  const body = textOf(sheet.value(one.field));
  return body ? [{ makes: "thanks", item: one.field, kind: one.kind, body }] : [];
}
