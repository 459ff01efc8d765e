/** Words a person could have written, for every kind of box; always the same for the same question. */
import type { Column, Field } from "@/lib/library/exercises/schema/content";
import { addDays } from "@/lib/platform/time/day";

type Who = { name: string; other: string; today: string };
type Option = { value: string };

const sentences = (who: Who) => [
  `On Tuesday ${who.other} came home late and I sat on the stairs until ten.`,
  "I don’t know yet. Ask me again when the kettle has boiled.",
  `I told ${who.other} about the letter before breakfast. “Thank you for saying it,” and then we were both quiet.`,
  "Half an hour on the bench by the canal, phones in the drawer.",
  "It was mine to say and I didn’t. I’d like to say it this week.",
  "Smaller than it sounds: the gate, the keys, and nobody asking.",
];

/** A number that belongs to a text. */
const seedOf = (text: string) =>
  [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
const pick = <T>(list: readonly T[], seed: number): T => {
  const one = list[seed % list.length];
  if (one === undefined) throw new Error("nothing to pick from");
  return one;
};
const words = (key: string, who: Who, limit: number) =>
  pick(sentences(who), seedOf(key + who.name))
    .slice(0, limit)
    .trim();
const choice = (options: readonly Option[], key: string, who: Who) =>
  pick(options, seedOf(key + who.name)).value;
const number = ({ min, max }: { min: number; max: number }, seed: number) => min + (seed % (max - min + 1));

function cell(column: Column, row: number, who: Who): unknown {
  const key = `${column.key}${row}`;
  if (column.type === "one_of") return choice(column.options, key, who);
  if (column.type === "scale") return number(column, seedOf(key + who.name));
  return column.type === "date" ? addDays(who.today, 3 + row) : words(key, who, column.maxLength);
}

/** In the shape in which it is stored. */
export function believable(field: Field, who: Who): unknown {
  const seed = seedOf(field.key + who.name);
  switch (field.type) {
    case "short_text":
    case "long_text":
      return words(field.key, who, field.maxLength);
    case "scale":
      return number(field, seed);
    case "one_of":
      return choice(field.options, field.key, who);
    case "many_of":
      return field.options
        .slice(0, Math.min(field.atMost ?? 3, field.options.length))
        .map(({ value }) => value);
    case "date":
      return addDays(who.today, 7 + (seed % 14));
    case "parts":
      return Object.fromEntries(field.parts.map((part) => [part.key, words(part.key, who, 2_000)]));
    case "rows":
      return Array.from({ length: Math.min(2, field.maxRows) }, (_, row) =>
        Object.fromEntries(field.columns.map((column) => [column.key, cell(column, row, who)])),
      );
  }
}

/** As a form posts it: every number is a text. */
export const asPosted = (value: unknown): unknown =>
  typeof value === "number"
    ? String(value)
    : Array.isArray(value)
      ? value.map(asPosted)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asPosted(one)]))
        : value;
