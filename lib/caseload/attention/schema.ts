/** What a counselor says of something that asks for their attention. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const notNeededLimit = 200;
/** How many weeks something can be put off. */
export const putOffWeeks = ["1", "2", "4", "8"] as const;

const which = { coupleId: z.uuid(), key: z.string().min(1).max(100) };

export const postponeAttentionSchema = z.object({
  ...which,
  weeks: z.enum(putOffWeeks, "Please choose until when").transform(Number),
});
export const dismissAttentionSchema = z.object({
  ...which,
  words: z.string().trim().min(1, "A word why, for yourself in some weeks").check(fits(notNeededLimit)),
});
export const bringBackAttentionSchema = z.object(which);

export type Postpone = z.output<typeof postponeAttentionSchema>;
export type Dismiss = z.output<typeof dismissAttentionSchema>;
export type BringBack = z.output<typeof bringBackAttentionSchema>;
