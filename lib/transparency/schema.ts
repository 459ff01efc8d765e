/** What one partner tells the other by choice, for a while. */
import { z } from "zod";

export const areas = ["actions", "feelings", "plans", "decisions"] as const;
export type Area = (typeof areas)[number];
export const mostDays = 30;
export const wordsLimit = 1000;
export const whyLimit = 400;

const short = "Please make this a little shorter";
const untilOn = z.iso.date("Please choose until when");

export const givePlanSchema = z.object({
  submitKey: z.uuid(),
  area: z.enum(areas, "Please choose what it is about"),
  words: z.string().trim().min(1, "Please write what you want to tell").max(wordsLimit, short),
  why: z.string().trim().min(1, "Please say in a few words why you give it").max(whyLimit, short),
  untilOn,
});
export type GivePlan = z.output<typeof givePlanSchema>;

export const renewPlanSchema = z.object({ planId: z.uuid(), untilOn });
export type RenewPlan = z.output<typeof renewPlanSchema>;

export const planIdSchema = z.object({ planId: z.uuid() });

export const openTransparencySchema = z.object({ coupleId: z.uuid(), open: z.enum(["yes", "no"]) });
export type OpenTransparency = z.output<typeof openTransparencySchema>;
