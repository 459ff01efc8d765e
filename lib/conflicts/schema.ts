/** What somebody writes down about what happened. */
import { z } from "zod";
import { nameText } from "@/lib/platform/names/schema";
import { fits } from "@/lib/platform/text/fits";
import { conflictKinds, isSubKind, scales, timings } from "./terms";

export const titleLimit = 120;
export const factsLimit = 1_500;

const keysOf = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as [K, ...K[]];
const dayOrNone = z.preprocess((value) => value || null, z.iso.date("Please choose a day").nullable());

const words = z.object({
  title: nameText({
    limit: titleLimit,
    missing: "Please give it a few words, so that you find it again",
  }),
  facts: z
    .string()
    .trim()
    .check(fits(factsLimit))
    .nullish()
    .transform((text) => text || null),
  kind: z.enum(conflictKinds, "Please choose what comes closest"),
  subKinds: z.array(z.string().max(40)).max(12).default([]),
  scale: z.enum(keysOf(scales), "Please choose how large it was"),
  timing: z.enum(keysOf(timings), "Please choose when it was"),
  onDate: dayOrNone.default(null),
  toDate: dayOrNone.default(null),
  /** `mutual`, or the partner who was hurt by the other. */
  hurt: z.union([z.literal("mutual"), z.uuid()], "Please choose whom it hurt"),
});
type Words = z.output<typeof words>;

const inOrder = (conflict: Words, context: z.RefinementCtx) => {
  const { timing, onDate, toDate } = conflict;
  const say = (path: "onDate" | "toDate", message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  if ((timing === "day" || timing === "range") && !onDate) say("onDate", "Please choose a day");
  if (timing === "range" && !toDate) say("toDate", "Please choose the last day");
  if (timing === "range" && onDate && toDate && toDate < onDate)
    say("toDate", "Please choose a last day that is not before the first");
};

/** Keeps what belongs to the chosen kind and timing, whatever else the form still held. */
function tidy<W extends Words>(conflict: W): W {
  const { kind, timing } = conflict;
  return {
    ...conflict,
    subKinds: [...new Set(conflict.subKinds.filter((sub) => isSubKind(kind, sub)))],
    onDate: timing === "unsaid" ? null : conflict.onDate,
    toDate: timing === "range" ? conflict.toDate : null,
  };
}

export const writeConflictSchema = words
  .extend({ coupleId: z.uuid().optional(), submitKey: z.uuid() })
  .superRefine(inOrder)
  .transform(tidy);
export type WriteConflict = z.output<typeof writeConflictSchema>;

export const changeConflictSchema = words
  .extend({ conflictId: z.uuid() })
  .superRefine(inOrder)
  .transform(tidy);
export type ChangeConflict = z.output<typeof changeConflictSchema>;

export const conflictIdSchema = z.object({ conflictId: z.uuid() });
export type ConflictId = z.output<typeof conflictIdSchema>;
