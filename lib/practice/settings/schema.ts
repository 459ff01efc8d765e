/** What the owner of a practice chooses. */
import { z } from "zod";
import { webAddress } from "@/lib/platform/text/web-address";
import { practiceBasics } from "../schema";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** How things stood on the page that a form was sent from; what makes no sense says nothing. */
export const seenSchema = z
  .string()
  .max(4_000)
  .transform(parsed)
  .pipe(z.record(z.string(), z.string()))
  .optional()
  .catch(undefined);

export const chooseNamesInTitlesSchema = z.object({
  namesInTitles: z.enum(["full", "initials", "none"]),
  seen: seenSchema,
});
export type ChooseNamesInTitles = z.output<typeof chooseNamesInTitlesSchema>;

const outOfRange = "Please give a number of minutes from 5 to 600";
export const chooseWeeklyMinutesSchema = z.object({
  weeklyMinutes: z.coerce.number(outOfRange).int(outOfRange).min(5, outOfRange).max(600, outOfRange),
  seen: seenSchema,
});
export type ChooseWeeklyMinutes = z.output<typeof chooseWeeklyMinutesSchema>;

export const requireSecondStepSchema = z.object({ required: z.enum(["yes", "no"]), seen: seenSchema });
export type RequireSecondStep = z.output<typeof requireSecondStepSchema>;

/** What the practice is called, where its days begin, whose words it uses, and where "Exit" leads. */
export const changePracticeSchema = practiceBasics.extend({
  exitUrl: webAddress("Please give a web address that begins with https://"),
  seen: seenSchema,
});
export type ChangePractice = z.output<typeof changePracticeSchema>;
