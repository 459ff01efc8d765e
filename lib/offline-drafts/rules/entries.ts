/** Forms as lists of entries: read, compared, laid out as values by name. */
import type { Entries } from "../types";

/** What belongs to the posting, not to what was written; how useful it was is only said when handing in. */
const posting = new Set([
  "assignmentId",
  "occurrence",
  "sheet",
  "round",
  "owner",
  "submitKey",
  "baseRevision",
  "outcome",
  "quality",
  "asItIs",
  "weekOn",
]);
const isAnswer = (name: string) => !posting.has(name);
/** Answers without who may read them: what tells a form that was touched from one that was not. */
export const isWord = (name: string) => isAnswer(name) && !name.startsWith("a.");

export function entriesOf(form: FormData): Entries {
  const entries: Entries = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === "string" && !name.startsWith("$")) entries.push([name, value]);
  }
  return entries;
}

export function formDataOf(entries: Entries): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

/** Rows count from the first that says something: `f.plan.2.day` is the same as `f.plan.0.day` when two empty ones went. */
function closeRanks(entries: Entries): Entries {
  const places = new Map<string, string[]>();
  return entries.map(([name, value]) => {
    const row = /^(f\.\w+)\.(\d+)\.(\w+)$/.exec(name);
    if (!row) return [name, value];
    const [, field = "", place = "", column = ""] = row;
    const seen = places.get(field) ?? [];
    if (!seen.includes(place)) places.set(field, seen.concat(place));
    return [`${field}.${places.get(field)?.indexOf(place)}.${column}`, value];
  });
}

/** Line ends differ between a box and a post; an empty box says nothing. */
const canonical = (entries: Entries, counts: (name: string) => boolean) =>
  JSON.stringify(
    closeRanks(entries.filter(([name, value]) => counts(name) && value.trim() !== ""))
      .map(([name, value]) => [name, value.replaceAll("\r\n", "\n").trim()])
      .sort(([a = "", x = ""], [b = "", y = ""]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1)),
  );

/** Whether two versions say the same, leaving out what only belongs to the posting. */
export const sameWords = (a: Entries, b: Entries, counts = isAnswer): boolean =>
  canonical(a, counts) === canonical(b, counts);

/** Nested values, as a post is parsed or a draft is stored, back as the entries they came from. */
export function entriesOfValues(at: string, value: unknown): Entries {
  if (typeof value === "string" || typeof value === "number") return [[at, String(value)]];
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) {
    return value.map((one) => [`${at}[]`, String(one)]);
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => entriesOfValues(`${at}.${key}`, inner));
}

/** Values by control name, as form controls take them; a name that comes more than once becomes a list. */
export function valuesOf(entries: Entries): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    const held = values[name];
    if (held === undefined) values[name] = name.endsWith("[]") ? [value] : value;
    else values[name] = Array.isArray(held) ? [...held, value] : [held, value];
  }
  return values;
}

/** A stored draft as the entries of its form. */
export const entriesOfDraft = (draft: { values: object; audiences: object }): Entries => [
  ...entriesOfValues("f", draft.values),
  ...entriesOfValues("a", draft.audiences),
];
