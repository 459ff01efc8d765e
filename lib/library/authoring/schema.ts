/** An exercise while it is being written: anything may still be missing, nothing may be of a wrong kind. */
import { z } from "zod";
import {
  audiences,
  type Cause,
  causes,
  type FieldRole,
  fieldRoles,
  type KindCode,
  kindCodes,
  kinds,
  optionSignals,
  type Phase,
  phases,
} from "@/lib/library/exercises/terms";
import { cleanJson } from "@/lib/platform/text/clean";
import { fits } from "@/lib/platform/text/fits";
import { columnTypes, fieldTypes } from "./terms";

const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as [K, ...K[]];

/** Lasting keys as in an exercise; `~…` stands for one that is made from the words when it is published. */
const key = z.string().regex(/^(~[a-z0-9]{1,12}|[a-z][a-z0-9_]{0,39})$/);
const words = (most: number) => z.string().check(fits(most)).default("");
/** What the builder does not show, kept as it was: second steps, comparisons and the like of an exercise that was copied. */
const more = z.record(z.string().max(40), z.json()).default({});
const count = z.int().min(0).max(100_000).nullable().default(null);

const choice = z.object({
  value: key,
  label: words(400),
  /** What it tells the counselor before anything else. */
  signal: z.enum(optionSignals).optional(),
});
const ends = {
  min: z.union([z.literal(0), z.literal(1)]).default(0),
  max: z.int().min(3).max(10).default(10),
  lowLabel: words(100),
  highLabel: words(100),
};

const column = z.object({
  key,
  type: z.enum(columnTypes),
  label: words(400),
  maxLength: count,
  options: z.array(choice).max(40).default([]),
  ...ends,
});

const part = z.object({
  key,
  label: words(400),
  help: words(800),
  placeholder: words(300),
  needed: z.boolean().default(false),
});

/** Holds what every type could need, so that trying another type loses nothing. */
const field = z.object({
  key,
  type: z.enum(fieldTypes),
  label: words(400),
  labelFor: z.object({ injured: words(400), involved: words(400) }).prefault({}),
  help: words(800),
  placeholder: words(300),
  role: z.enum(keysOf<FieldRole>(fieldRoles)),
  audience: z.enum(audiences),
  widest: z.enum(audiences),
  optional: z.boolean(),
  maxLength: count,
  atMost: count,
  options: z.array(choice).max(60).default([]),
  rowName: words(60),
  maxRows: count,
  columns: z.array(column).max(12).default([]),
  parts: z.array(part).max(16).default([]),
  ...ends,
  more,
});

export const draftContentSchema = z.object({
  title: words(120),
  aim: words(400),
  kind: z.enum(keysOf<KindCode>(kinds)).default(kindCodes.custom),
  phases: z.array(z.enum(keysOf<Phase>(phases))).default([]),
  causes: z.array(z.enum(keysOf<Cause>(causes))).default([]),
  minutes: count,
  modes: z
    .array(z.enum(["one", "apart", "together"]))
    .max(3)
    .default([]),
  sealed: z.boolean().default(false),
  steps: z
    .array(z.object({ key, text: words(600) }))
    .max(16)
    .default([]),
  example: words(4_000),
  guidance: z.object({ useWhen: words(800), notWhen: words(800), watchFor: words(800) }).prefault({}),
  fields: z.array(field).max(60).default([]),
  more,
});
export type DraftContent = z.output<typeof draftContentSchema>;
export type DraftField = DraftContent["fields"][number];
export type DraftColumn = DraftField["columns"][number];
export type DraftPart = DraftField["parts"][number];
export type DraftChoice = DraftField["options"][number];

/** Several times the longest exercise. */
const mostLetters = 300_000;

const content = z
  .string()
  .max(mostLetters, "This is more than one exercise can hold. Please shorten it a little; it is still here.")
  .transform((text, issues): unknown => {
    try {
      return cleanJson(JSON.parse(text));
    } catch {
      issues.addIssue({ code: "custom", message: "This did not arrive whole. Please try once more." });
      return z.NEVER;
    }
  })
  .pipe(draftContentSchema);

export const saveDraftSchema = z.object({
  exerciseId: z.uuid(),
  /** Made with the page: the row that the first save adds. */
  draftId: z.uuid(),
  baseRevision: z.coerce.number().int().min(0),
  /** The published version that was on the page; 0 for a new exercise. */
  baseVersion: z.coerce.number().int().min(0).max(1_000_000),
  content,
});
export type SaveExerciseDraft = z.output<typeof saveDraftSchema>;

export const publishSchema = z.object({
  exerciseId: z.uuid(),
  draftId: z.uuid(),
  /** The revision that was on the screen: nothing is published unseen. */
  revision: z.coerce.number().int().min(1),
});
export type PublishDraft = z.output<typeof publishSchema>;

export const ownExerciseSchema = z.object({ exerciseId: z.uuid() });
export type OwnExercise = z.output<typeof ownExerciseSchema>;

export const copySchema = z.object({
  exerciseId: z.uuid(),
  /** Made with the page, so that a double click makes one copy. */
  copyId: z.uuid(),
});
export type CopyExercise = z.output<typeof copySchema>;

declare module "@/db/schema/stored" {
  interface Stored {
    exerciseDraft: DraftContent;
  }
}
