/** What the counselor writes down as a mere supposition. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const hypothesisLimit = 1_500;
export const whyLimit = 600;

export const addHypothesisSchema = z.object({
  coupleId: z.uuid(),
  words: z.string().trim().min(1, "Please write a few words").check(fits(hypothesisLimit)),
});
export type AddHypothesis = z.output<typeof addHypothesisSchema>;

export const letGoHypothesisSchema = z.object({
  hypothesisId: z.uuid(),
  why: z.string().trim().check(fits(whyLimit)).default(""),
});
export type LetGoHypothesis = z.output<typeof letGoHypothesisSchema>;
