/** What may be said of few people, and as a table that no program takes for a formula. Pure. */
import { type AttentionItem, attentionKinds } from "@/lib/caseload/attention/types";
import { verdictOf } from "@/lib/measures/rules";
import type { Measure } from "@/lib/measures/types";
import type { Count, Numbers } from "./types";

/** Below it a number could be somebody. */
export const fewest = 5;

const isFew = (count: number) => count > 0 && count < fewest;
export const shown = (count: number): Count => (isFew(count) ? null : count);

/**
 * Parts of a whole that is shown or known: where one alone is too few, the next smallest goes with it, or it could be worked out.
 */
export function shownParts(counts: readonly number[]): Count[] {
  const hidden = new Set(counts.flatMap((count, at) => (isFew(count) ? [at] : [])));
  if (hidden.size === 1) {
    const [next] = counts
      .map((count, at) => ({ count, at }))
      .filter(({ count, at }) => count > 0 && !hidden.has(at))
      .sort((a, b) => a.count - b.count);
    if (next) hidden.add(next.at);
  }
  return counts.map((count, at) => (hidden.has(at) ? null : count));
}

/** @returns how many couples, not how many reasons: one couple may have several */
export function attentionNumbers(
  items: readonly Pick<AttentionItem, "kind" | "coupleId">[],
): Numbers["attention"] {
  const couplesWith = (of: typeof items) => new Set(of.map(({ coupleId }) => coupleId)).size;
  return {
    couples: shown(couplesWith(items)),
    kinds: attentionKinds.map((kind) => ({
      kind,
      couples: shown(couplesWith(items.filter((item) => item.kind === kind))),
    })),
  };
}

/** How useful sheets were to whoever sent them. @param people who said so; nothing is told of fewer than five */
export const ratings = (found: {
  rated: number;
  people: number;
  useful: number | null;
}): Pick<Numbers["exercises"], "rated" | "useful"> => ({
  rated: isFew(found.people) ? null : found.rated,
  useful: found.people < fewest ? null : found.useful,
});

const mean = (values: readonly number[]) =>
  Math.round((values.reduce((sum, one) => sum + one, 0) / values.length) * 10) / 10;

/** @param people start and latest of each; latest is null where there is one result alone */
export function measureNumbers(
  { code, definition }: Pick<Measure, "code" | "definition">,
  people: readonly { start: number; latest: number | null }[],
): Numbers["measures"][number] {
  const again = people.flatMap(({ start, latest }) => (latest === null ? [] : [{ start, latest }]));
  const counted = {
    measure: code,
    name: definition.name,
    people: shown(people.length),
    again: shown(again.length),
  };
  if (again.length < fewest) return { ...counted, means: null, changes: null };
  const means = {
    start: mean(again.map(({ start }) => start)),
    latest: mean(again.map(({ latest }) => latest)),
  };
  const verdicts = again.map(({ start, latest }) => verdictOf(definition, start, latest));
  if (verdicts.some((one) => one === null)) return { ...counted, means, changes: null };
  const count = (...wanted: string[]) => verdicts.filter((one) => wanted.includes(one ?? "")).length;
  const [higher = null, same = null, lower = null] = shownParts([
    count("higher", "higher_and_past_cut_off"),
    count("none"),
    count("lower"),
  ]);
  return { ...counted, means, changes: { higher, same, lower } };
}

/** A cell that begins like a formula begins with an apostrophe instead: programs that open tables would carry it out. */
export const cell = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
