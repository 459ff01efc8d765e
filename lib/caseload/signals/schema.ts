/** The kinds of signals, and what a counselor says of one that they have reviewed. */
import { z } from "zod";

/** The most serious first. */
export const signalKinds = ["concern", "not_free", "word_alone", "low_ease", "one_sided"] as const;
export type SignalKind = (typeof signalKinds)[number];

export const reviewLimit = 600;

/** A concern is settled on its own form, with its reason. */
export const reviewSignalSchema = z.object({
  signalId: z.uuid(),
  kind: z.enum(signalKinds).exclude(["concern"]),
  words: z
    .string()
    .trim()
    .max(reviewLimit, "Please make this a little shorter")
    .nullish()
    .transform((text) => text || null),
});
export type ReviewSignal = z.output<typeof reviewSignalSchema>;
