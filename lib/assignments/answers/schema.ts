/** An author's say over one handed-in answer. */
import { z } from "zod";

const answer = { responseId: z.uuid(), fieldKey: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/) };

export const widenAnswerSchema = z.object({ ...answer, to: z.enum(["coach", "couple"]) });
export type WidenAnswer = z.output<typeof widenAnswerSchema>;

export const withdrawAnswerSchema = z.object(answer);
export type WithdrawAnswer = z.output<typeof withdrawAnswerSchema>;
