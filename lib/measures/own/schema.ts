/** A measure as a practice may have it, in a form and in a file; and the file, which holds data and nothing that runs. */
import { z } from "zod";
import type { Definition, Wording } from "@/lib/measures/types";
import { fits } from "@/lib/platform/text/fits";
import { measureCode } from "../schema";
import { rangeOf, scaleName } from "./rules/text";
import { measureFileVersion, measureFormat, most } from "./terms";

const text = (limit: number) => z.string().trim().check(fits(limit));
const line = (limit: number) => text(limit).min(1);
const itemNumber = z.number().int().min(1).max(most.items);
const source = line(300);

export const wordingSchema = z.object({
  lead: text(most.lead),
  credit: text(most.credit),
  items: z
    .array(z.object({ words: line(most.words), labels: z.array(text(most.label)).min(2).max(101) }))
    .min(1)
    .max(most.items),
});

const norm = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("published"), least: z.number().positive().max(1_000), source }),
  z.object({
    kind: z.literal("computed"),
    sd: z.number().positive().max(1_000),
    reliability: z.number().min(0).lt(1),
    source,
  }),
]);

const definitionShape = z.object({
  name: line(120),
  source: text(300),
  licence: text(most.license),
  about: z.enum(["relationship", "symptoms"]).default("relationship"),
  items: z
    .array(z.object({ max: z.number().int().min(-100).max(100) }))
    .min(1)
    .max(most.items),
  min: z.number().int().min(-100).max(100),
  reversed: z.array(itemNumber).max(most.items),
  subscales: z.record(z.string().regex(scaleName), z.array(itemNumber).min(1)).default({}),
  cutOff: z.number().min(-1_000).max(1_000).nullable().default(null),
  change: norm.nullable().default(null),
  missing: z.object({ most: itemNumber, source }).nullable().default(null),
});

/** What no single field can say. */
const wrong = (one: z.output<typeof definitionShape>): [path: string, why: string] | null => {
  const count = one.items.length;
  const [lowest, highest] = rangeOf(one.items, one.min);
  if (one.items.some(({ max }) => max <= one.min))
    return ["items", "Every question needs two answers or more"];
  if (lowest < -1_000 || highest > 1_000) return ["items", "Its total may be from −1000 to 1000"];
  if ([...one.reversed, ...Object.values(one.subscales).flat()].some((number) => number > count))
    return ["reversed", `There are ${count} questions; a number beyond them is named`];
  if (one.cutOff !== null && (one.cutOff <= lowest || one.cutOff > highest))
    return ["cutOff", `A cut-off lies within ${lowest} and ${highest}`];
  if (one.missing && one.missing.most >= count) return ["missingMost", "Not all answers can be missing"];
  return null;
};

export const definitionSchema = definitionShape.superRefine((one, context) => {
  const found = wrong(one);
  if (found) context.addIssue({ code: "custom", path: [found[0]], message: found[1] });
});

/** A definition with the range that its items make. */
export const wholeDefinition = (one: z.output<typeof definitionSchema>): Definition => ({
  ...one,
  range: rangeOf(one.items, one.min),
});

export const measureFileSchema = z
  .object({
    format: z.literal(measureFormat),
    version: z.literal(measureFileVersion),
    license: line(most.license),
    definition: definitionSchema,
    wording: wordingSchema,
  })
  .superRefine(({ definition, wording }, context) => {
    const problem = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    if (wording.items.length !== definition.items.length)
      return problem(["wording", "items"], "There are not as many questions as items");
    for (const [at, { labels }] of wording.items.entries()) {
      const places = (definition.items[at]?.max ?? 0) - definition.min + 1;
      if (labels.length !== places)
        problem(
          ["wording", "items", at, "labels"],
          `${places} answers are wanted, ${labels.length} are there`,
        );
      else if (labels.slice(1, -1).some((label) => !label) && labels.slice(1, -1).some(Boolean))
        problem(["wording", "items", at, "labels"], "All answers have words, or only the two at the ends");
      else if (!labels[0] || !labels.at(-1))
        problem(["wording", "items", at, "labels"], "The two answers at the ends need words");
    }
  });
export type MeasureFile = { license: string; definition: Definition; wording: Wording };

const box = (limit: number) => text(limit).default("");

export const saveMeasureSchema = z.object({
  /** Empty for one that is new. */
  measure: measureCode.or(z.literal("")).default(""),
  /** The version that the form shows; 0 for none. */
  version: z.coerce.number().int().nonnegative(),
  mayUse: z.literal("yes", "Please say that your practice may use these words"),
  license: text(most.license).min(1, "Please write why your practice may use these words"),
  items: box(most.text),
  lead: box(most.lead),
  credit: box(most.credit),
  ...{
    name: box(120),
    source: box(300),
    about: z.enum(["relationship", "symptoms"]).default("relationship"),
  },
  ...{ min: box(4), highest: box(4), reversed: box(400), subscales: box(2_000), cutOff: box(8) },
  ...{ missingMost: box(3), missingSource: box(300) },
  ...{ sd: box(8), reliability: box(8), least: box(8), figuresSource: box(300) },
});
export type SaveMeasure = z.output<typeof saveMeasureSchema>;

export const offerMeasureSchema = z.object({ measure: measureCode, offered: z.enum(["yes", "no"]) });
export type OfferMeasure = z.output<typeof offerMeasureSchema>;

export const importMeasureSchema = z.object({
  text: z.string("Please choose a file").max(200_000, "This file is too large: at most 200,000 characters"),
});
export type ImportMeasure = z.output<typeof importMeasureSchema>;

declare module "@/db/schema/stored" {
  interface Stored {
    measureDefinition: Definition;
    measureWording: Wording;
  }
}
