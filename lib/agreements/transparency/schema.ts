/** What one partner tells the other by choice, for a while. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const areas = ["actions", "feelings", "plans", "decisions"] as const;
export type Area = (typeof areas)[number];
export const mostDays = 30;
export const wordsLimit = 1000;
export const whyLimit = 400;

const untilOn = z.iso.date("Please choose until when");

export const givePlanSchema = z.object({
  submitKey: z.uuid(),
  area: z.enum(areas, "Please choose what it is about"),
  words: z.string().trim().min(1, "Please write what you want to tell").check(fits(wordsLimit)),
  why: z.string().trim().min(1, "Please say in a few words why you share it").check(fits(whyLimit)),
  untilOn,
});
export type GivePlan = z.output<typeof givePlanSchema>;

export const renewPlanSchema = z.object({ planId: z.uuid(), untilOn });
export type RenewPlan = z.output<typeof renewPlanSchema>;

export const planIdSchema = z.object({ planId: z.uuid() });

export const openTransparencySchema = z.object({ coupleId: z.uuid(), open: z.enum(["yes", "no"]) });
export type OpenTransparency = z.output<typeof openTransparencySchema>;
