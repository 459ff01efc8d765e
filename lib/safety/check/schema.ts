/** What a client can answer when they are alone, and what their counselor records about it. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { type CheckAnswer, checkAnswers, checkCodes } from "./terms";

export const checkLimit = 2_000;
const answers = Object.keys(checkAnswers) as [CheckAnswer, ...CheckAnswer[]];

/** Everything is optional, so nothing can be missing: what is left out they would rather not say. */
export const aloneAnswerSchema = z
  .object({
    answers: z.partialRecord(z.enum(checkCodes), z.enum(answers)).default({}),
    words: z
      .string()
      .trim()
      .check(fits(checkLimit))
      .nullish()
      .transform((text) => text || null),
    inPerson: z.preprocess((value) => value === "y" || value === true, z.boolean()),
  })
  .transform(({ answers, words, inPerson }) => ({
    yes: checkCodes.filter((code) => answers[code] === "y"),
    no: checkCodes.filter((code) => answers[code] === "n"),
    ...{ words, inPerson },
  }));
export type AloneAnswer = z.output<typeof aloneAnswerSchema>;

export const judgmentLimit = 2_000;
export const judgmentWays = ["answers", "spoken"] as const;
export type JudgmentWay = (typeof judgmentWays)[number];

export const recordJudgmentSchema = z.object({
  coupleId: z.uuid(),
  clientId: z.uuid(),
  way: z.enum(judgmentWays, "Please say what it rests on"),
  words: z.string().trim().min(1, "Please say in a few words what you found").check(fits(judgmentLimit)),
  nextOn: z.iso.date("Please choose a day"),
});
export type RecordJudgment = z.output<typeof recordJudgmentSchema>;
