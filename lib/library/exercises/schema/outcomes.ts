/** What an exercise can make for real: which of its answers become a promise, an agreement, thanks, a marble, a pace or a setback. */
import { z } from "zod";
import { type Field, key } from "./fields";

/** As much as each of them can hold; an answer that feeds one is never longer. */
export const outcomeLimits = {
  promise: 200,
  agreement: 300,
  thanks: 1_000,
  marble: 200,
  pace: 1_000,
  setback: 1_500,
};

const line = { field: key, words: key.optional(), why: key.optional(), ifCrossed: key.optional() };

export const outcomeSchema = z.discriminatedUnion("makes", [
  z.object({
    makes: z.literal("promise"),
    /** A short text, or rows of which each is one. */
    field: key,
    /** For rows: the columns. */
    words: key.optional(),
    /** When or how often, in words: a question, or a column. */
    often: key.optional(),
    /** The day on which to look at it: a question, or a column. */
    until: key.optional(),
  }),
  z.object({
    makes: z.literal("agreement"),
    title: z.string().min(3).max(60),
    kind: z.enum(["boundary", "expectation", "communication"]),
    /** For rows: a choice that says the kind itself; what is of another kind becomes another agreement. */
    kindFrom: key.optional(),
    lines: z.array(z.object(line)).min(1).max(3),
    reviewOn: key.optional(),
  }),
  z.object({ makes: z.literal("thanks"), field: key, kind: z.enum(["about_us", "you_are", "you_did"]) }),
  z.object({
    makes: z.literal("marble"),
    field: key,
    line: key,
    on: key,
    kind: key,
    kinds: z.record(key, z.enum(["word", "act", "text", "time", "kept_promise"])),
  }),
  z.object({ makes: z.literal("pace"), field: key, notNow: key.optional(), howToAsk: key.optional() }),
  z.object({
    makes: z.literal("setback"),
    field: key,
    on: key.optional(),
    before: key.optional(),
    helped: key.optional(),
    change: key.optional(),
  }),
]);
export type Outcome = z.output<typeof outcomeSchema>;

/** The questions whose answers it is made of, the one that it cannot do without first. */
export function sourcesOf(one: Outcome): string[] {
  const keys = (() => {
    switch (one.makes) {
      case "promise":
        return one.words ? [one.field] : [one.field, one.often, one.until];
      case "agreement":
        return [...one.lines.map((from) => from.field), one.reviewOn];
      case "pace":
        return [one.field, one.notNow, one.howToAsk];
      case "setback":
        return [one.field, one.on, one.before, one.helped, one.change];
      default:
        return [one.field];
    }
  })();
  return keys.filter((name) => name !== undefined);
}

const textColumn = (field: Field, name: string | undefined, limit: number) =>
  field.type === "rows" &&
  field.columns.some(
    (column) => column.key === name && column.type === "short_text" && column.maxLength <= limit,
  );
const text = (field: Field, limit: number) =>
  (field.type === "short_text" || field.type === "long_text") && field.maxLength <= limit;

function fits(one: Outcome, field: Field): boolean {
  const limit = outcomeLimits[one.makes];
  if (one.makes === "promise") return one.words ? textColumn(field, one.words, limit) : text(field, limit);
  if (one.makes === "agreement") {
    return one.lines.every(
      (from) => from.field !== field.key || field.type === "many_of" || textColumn(field, from.words, limit),
    );
  }
  if (one.makes === "marble") {
    const kind = field.type === "rows" ? field.columns.find((column) => column.key === one.kind) : undefined;
    return (
      textColumn(field, one.line, limit) &&
      kind?.type === "one_of" &&
      kind.options.every((option) => option.value in one.kinds)
    );
  }
  if (one.makes === "pace") {
    return (
      field.type === "one_of" &&
      field.options.every(({ value }) => ["slower", "as_now", "bit_faster"].includes(value))
    );
  }
  return text(field, limit);
}

/** @returns what does not fit, in words */
export function outcomeProblems(yields: readonly Outcome[], fields: readonly Field[]): string[] {
  return yields.flatMap((one) => {
    const sources = sourcesOf(one).map((name) => fields.find((field) => field.key === name));
    if (sources.some((field) => field === undefined))
      return [`A ${one.makes} is made of a question that is not there.`];
    const there = sources.filter((field) => field !== undefined);
    if (there.some((field) => field.later))
      return [`A ${one.makes} is made when it is sent, so it can’t be asked later.`];
    if (new Set(there.map((field) => field.role === "joint")).size > 1) {
      return [`A ${one.makes} is made on one sheet: one’s own, or the one for both.`];
    }
    const main = one.makes === "agreement" ? there.slice(0, one.lines.length) : there.slice(0, 1);
    const rest = one.makes === "pace" || one.makes === "setback" ? there.slice(1) : [];
    const short = rest.every(
      (field) => field.type === "many_of" || field.type === "date" || text(field, outcomeLimits[one.makes]),
    );
    return short && main.every((field) => fits(one, field))
      ? []
      : [`“${main[0]?.key}” cannot become a ${one.makes}: its kind or its length does not fit.`];
  });
}
