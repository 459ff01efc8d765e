/** What the counselor writes down as a mere supposition. */
import { z } from "zod";

export const hypothesisLimit = 1_500;
export const whyLimit = 600;
const tooLong = "Please make this a little shorter";

export const addHypothesisSchema = z.object({
  coupleId: z.uuid(),
  words: z.string().trim().min(1, "Please write a few words").max(hypothesisLimit, tooLong),
});
export type AddHypothesis = z.output<typeof addHypothesisSchema>;

export const letGoHypothesisSchema = z.object({
  hypothesisId: z.uuid(),
  why: z.string().trim().max(whyLimit, tooLong).default(""),
});
export type LetGoHypothesis = z.output<typeof letGoHypothesisSchema>;
