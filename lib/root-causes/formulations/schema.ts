/** What is shared of the cycle, and how a partner answers it. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { freeText, postedTurns, turnsSchema } from "@/lib/root-causes/schema";

export const leadLimit = 1_200;
export const correctionLimit = 2_000;

export const formulationContentSchema = z.object({
  lead: z
    .string()
    .trim()
    .min(1, "Please say in a few words what the two of them are looking at")
    .check(fits(leadLimit)),
  turns: turnsSchema.refine((turns) => turns.length > 0, "Please fill in at least one turn of the cycle"),
  wayOut: freeText(leadLimit),
});
export type FormulationContent = z.output<typeof formulationContentSchema>;

export const shareFormulationSchema = z.preprocess(
  postedTurns,
  formulationContentSchema.extend({
    coupleId: z.uuid(),
    /** The version that was the latest when this was written; 0 when nothing was shared yet. */
    baseVersion: z.coerce.number().int().min(0),
  }),
);
export type ShareFormulation = z.output<typeof shareFormulationSchema>;

const version = z.coerce.number().int().min(1).max(10_000);
export const takeBackFormulationSchema = z.object({ coupleId: z.uuid(), version });
export type TakeBackFormulation = z.output<typeof takeBackFormulationSchema>;

export const formulationAnswers = ["accepted", "corrected", "not_yet"] as const;
export type FormulationAnswer = (typeof formulationAnswers)[number];

export const answerFormulationSchema = z
  .object({
    version,
    answer: z.enum(formulationAnswers, { error: "Please choose one of the three" }),
    words: freeText(correctionLimit),
  })
  .refine(({ answer, words }) => answer !== "corrected" || words !== "", {
    path: ["words"],
    message: "Please say in your own words what you would change",
  });
export type AnswerFormulation = z.output<typeof answerFormulationSchema>;
