/** A doubt, and an answer in a calm frame. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const doubtLimit = 1_000;
export const answerPartLimit = 600;

const words = (most: number) => z.string().trim().min(1, "Please write a few words").check(fits(most));

export const askDoubtSchema = z.object({ body: words(doubtLimit), submitKey: z.uuid() });
export type AskDoubt = z.output<typeof askDoubtSchema>;

export const doubtIdSchema = z.object({ doubtId: z.uuid() });
export type DoubtId = z.output<typeof doubtIdSchema>;

export const answerDoubtSchema = doubtIdSchema.extend({
  hear: words(answerPartLimit),
  calm: words(answerPartLimit),
  recommit: words(answerPartLimit),
});
export type AnswerDoubt = z.output<typeof answerDoubtSchema>;

export const helpedWords = {
  settled: "It settled a little",
  same: "Much the same",
  worse: "It made it worse",
  more: "There is more I want to ask",
} as const;
export type Helped = keyof typeof helpedWords;

export const noteHelpedSchema = doubtIdSchema.extend({
  helped: z.enum(["settled", "same", "worse", "more"], "Please choose one"),
});
export type NoteHelped = z.output<typeof noteHelpedSchema>;
