/** Questions and their answers as somebody pastes them, and as a form shows them again. Pure. */
import type { Definition, Wording } from "@/lib/measures/types";

type Item = Wording["items"][number];
export type Read = { ok: true; items: Item[] } | { ok: false; why: string };

const refused = (why: string): Read => ({ ok: false, why });

/** One block for a question: its words in the first line, then its answers from the lowest on, one in a line. */
const blocksOf = (text: string): string[][] =>
  text
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);

const ends = (low: string, high: string, places: number) => [low, ...Array(places - 2).fill(""), high];

/**
 * @param placesOf how many answers an item has, by its place from 0; null where the words say it
 * A question without answers has those of the one before it; two answers are the words at both ends.
 */
export function readItems(text: string, placesOf: (at: number) => number | null): Read {
  const items: Item[] = [];
  for (const [at, [words = "", ...labels]] of blocksOf(text.replaceAll("\r\n", "\n")).entries()) {
    const before = items[at - 1]?.labels;
    const given = labels.length > 0 ? labels : (before ?? []);
    const places = placesOf(at) ?? given.length;
    if (given.length < 2)
      return refused(
        `Question ${at + 1} has no answers. Write them below it, one in a line, the lowest first.`,
      );
    if (given.length === places) items.push({ words, labels: given });
    else if (given.length === 2) items.push({ words, labels: ends(given[0] ?? "", given[1] ?? "", places) });
    else if (labels.length === 0)
      return refused(
        `Question ${at + 1} has ${places} answers, other than the one before: write them below it.`,
      );
    else
      return refused(
        `Question ${at + 1} has ${places} answers; ${labels.length} are written. Write all of them, or the two at the ends.`,
      );
  }
  return items.length > 0 ? { ok: true, items } : refused("Please paste the questions with their answers.");
}

const same = (a: readonly string[] | undefined, b: readonly string[]) => a?.join("\n") === b.join("\n");

/** The text that is read as these items. */
export const itemsText = (items: readonly Item[]): string =>
  items
    .map(({ words, labels }, at) =>
      same(items[at - 1]?.labels, labels) ? words : [words, ...labels.filter(Boolean)].join("\n"),
    )
    .join("\n\n");

/** "2, 5" and "2 5"; null for what is no number of an item. */
export function readNumbers(text: string, count: number): number[] | null {
  const numbers = text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(Number);
  const good = numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= count);
  return good && new Set(numbers).size === numbers.length ? numbers.toSorted((a, b) => a - b) : null;
}

/** What a part of a measure may be called. */
export const scaleName = /^[\p{L}\p{N}][\p{L}\p{N} '’&/-]{0,59}$/u;

/** "closeness: 1, 2" in each line; null for what is none. */
export function readSubscales(text: string, count: number): Record<string, number[]> | null {
  const scales: Record<string, number[]> = {};
  for (const line of text.split("\n").filter((one) => one.trim())) {
    const [name = "", rest = "", more] = line.split(":").map((part) => part.trim());
    const numbers = readNumbers(rest, count);
    if (!scaleName.test(name) || more !== undefined || !numbers?.length || name in scales) return null;
    scales[name] = numbers;
  }
  return scales;
}

export const subscalesText = ({ subscales }: Definition): string =>
  Object.entries(subscales)
    .map(([name, numbers]) => `${name}: ${numbers.join(", ")}`)
    .join("\n");

export const rangeOf = (items: Definition["items"], min: number): [number, number] => [
  items.length * min,
  items.reduce((total, { max }) => total + max, 0),
];
