/** Asking an author again, and their answer. */
import { z } from "zod";

export const askAgainSchema = z.object({ coupleId: z.uuid(), clientId: z.uuid() });
export type AskAgain = z.output<typeof askAgainSchema>;

export const answerAgainSchema = z.object({
  questionId: z.uuid(),
  answer: z.enum(["yes", "no"], "Please choose one"),
});
export type AnswerAgain = z.output<typeof answerAgainSchema>;
