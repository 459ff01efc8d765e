/** How long a practice keeps what, and legal holds. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { seenSchema } from "@/lib/practice/settings/schema";

const whole = (from: number, to: number, what: string) =>
  z.coerce
    .number(`Please give a whole number of ${what}, from ${from} to ${to}`)
    .int(`Please give a whole number of ${what}, from ${from} to ${to}`)
    .min(from, `Please give at least ${from}`)
    .max(to, `Please give at most ${to}`);

export const chooseRetentionSchema = z.object({
  recordYears: whole(1, 50, "years"),
  draftDays: whole(7, 3650, "days"),
  seen: seenSchema,
});
export type ChooseRetention = z.output<typeof chooseRetentionSchema>;

export const reasonLimit = 500;
export const setHoldSchema = z.object({
  coupleId: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.uuid("This is not the number of a record. It stands in the settings of the couple")),
  reason: z.string().trim().min(1, "Please say why, in a few words").check(fits(reasonLimit)),
});
export type SetHold = z.output<typeof setHoldSchema>;

export const liftHoldSchema = z.object({ holdId: z.uuid() });
export type LiftHold = z.output<typeof liftHoldSchema>;
