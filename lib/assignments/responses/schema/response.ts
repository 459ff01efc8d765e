/** What a client posts: which turn of which assignment, and the words. The questions themselves are in the frozen exercise. */
import { z } from "zod";
import type { Sheet } from "@/lib/library/exercises/types";

const sheets = ["own", "shared"] as const satisfies readonly Sheet[];

const turn = {
  assignmentId: z.uuid(),
  occurrence: z.coerce.number().int().min(1).max(60).default(1),
  sheet: z.enum(sheets).default("own"),
};

/** Which empty sheet the page was drawn with; left out: the first. */
const round = z.coerce.number().int().min(0).optional();

/** Posted answers by question (`f.<key>`) and who may read each (`a.<key>`); shaped to the questions once those are known. */
const words = {
  f: z.record(z.string(), z.unknown()).default({}),
  a: z.record(z.string(), z.unknown()).default({}),
};

const posted = <T extends { f: Record<string, unknown>; a: Record<string, unknown> }>({
  f,
  a,
  ...rest
}: T) => ({
  ...rest,
  values: f,
  audiences: a,
});

export const saveDraftSchema = z
  .object({ ...turn, ...words, round, baseRevision: z.coerce.number().int().min(0) })
  .transform(posted);
export type SaveDraft = z.output<typeof saveDraftSchema>;

/** 0 not useful … 4 very useful; left out when they did not say. */
export const qualityRange = { min: 0, max: 4 } as const;
const quality = z
  .union([
    z.literal("").transform(() => null),
    z.coerce.number().int().min(qualityRange.min).max(qualityRange.max),
  ])
  .nullish()
  .transform((value) => value ?? null);

export const submitHomeworkSchema = z
  .object({
    ...turn,
    ...words,
    round,
    /** As the page last knew it, so that a newer text from another device is not thrown away; left out: not checked. */
    baseRevision: z
      .union([z.literal("").transform(() => null), z.coerce.number().int().min(0)])
      .nullish()
      .transform((value) => value ?? null),
    outcome: z.enum(["done", "partly"]),
    quality,
    /** Ticked: it is sent although a needed part is still empty. */
    asItIs: z.preprocess((value) => value === true || value === "yes", z.boolean()).optional(),
    /** Made when the form is drawn: however often it arrives, it counts once. */
    submitKey: z.uuid(),
  })
  .transform(posted);
export type SubmitHomework = z.output<typeof submitHomeworkSchema>;

/** A note afterwards, or another wish: words for a sheet that is in. */
export const addAfterwardsSchema = z.object({ ...turn, ...words }).transform(posted);
export type AddAfterwards = z.output<typeof addAfterwardsSchema>;

/** Setting aside, saying "not for us", taking up again: always one's own status, never the other's. */
export const assignmentOccurrenceSchema = z.object({
  assignmentId: turn.assignmentId,
  occurrence: turn.occurrence,
});
export type OccurrenceInput = z.output<typeof assignmentOccurrenceSchema>;

export const sheetQuerySchema = z.object({
  assignmentId: z.uuid(),
  occurrence: z.coerce.number().int().min(1).max(60).optional(),
});
