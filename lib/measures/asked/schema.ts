/** Asking a partner, and what they answer, keep or would rather not say. */
import { z } from "zod";
import { measureCode } from "../schema";
import { rhythmCodes } from "./terms";

const empty = (value: unknown) => (value === "" || value === undefined ? null : value);
const someIds = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z.array(z.uuid(), "Please choose whom to ask").min(1, "Please choose whom to ask").max(2),
);

export const askMeasureSchema = z
  .object({
    coupleId: z.uuid(),
    clientIds: someIds,
    measure: measureCode,
    rhythm: z.enum(rhythmCodes, "Please choose how often"),
    everyWeeks: z.preprocess(
      empty,
      z.coerce
        .number("Please give a number of weeks")
        .int("Please give a number of weeks")
        .min(1, "1 or more")
        .max(52, "52 at most")
        .nullable(),
    ),
    untilOn: z.preprocess(empty, z.iso.date("Please choose a day").nullable()),
  })
  .transform((ask) => ({ ...ask, everyWeeks: ask.rhythm === "weeks" ? ask.everyWeeks : null }))
  .superRefine(({ rhythm, everyWeeks, untilOn }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (rhythm === "weeks" && everyWeeks === null)
      refuse("everyWeeks", "Please say how many weeks lie between");
    if (rhythm !== "once" && untilOn === null)
      refuse("untilOn", "Please choose a last day: what is asked again and again has an end");
  });
export type AskMeasure = z.output<typeof askMeasureSchema>;

const ofAsk = { coupleId: z.uuid(), askId: z.uuid() };
export const endAskSchema = z.object(ofAsk);
export type EndAsk = z.output<typeof endAskSchema>;
export const openWordsSchema = z.object({ ...ofAsk, open: z.enum(["yes", "no"]) });
export type OpenWords = z.output<typeof openWordsSchema>;
/** `upTo`: the moment the page was made at; what came in after it was on no page. */
export const seeAnswersSchema = z.object({ coupleId: z.uuid(), upTo: z.iso.datetime() });
export type SeeAnswers = z.output<typeof seeAnswersSchema>;

const slot = z.string().regex(/^[0-9a-f-]{10,36}$/);

/** By the number of the question, from 1. */
export type MeasureAnswers = Record<string, number>;

const answersIn = (fields: Record<string, unknown>): MeasureAnswers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const number = /^a([1-9]\d?)$/.exec(name)?.[1];
      return number && typeof value === "string" && /^-?\d{1,3}$/.test(value)
        ? [[number, Number(value)]]
        : [];
    }),
  );

/** Each answer is a field of its own, `a1` and on. */
export const answerMeasureSchema = z
  .looseObject({ askId: z.uuid(), slot, later: z.literal("yes").optional() })
  .transform(({ askId, slot, later, ...fields }) => ({
    ...{ askId, slot, later: later === "yes" },
    answers: answersIn(fields),
  }));
export type AnswerMeasure = z.output<typeof answerMeasureSchema>;

export const declineMeasureSchema = z.object({ askId: z.uuid(), slot });
export type DeclineMeasure = z.output<typeof declineMeasureSchema>;

declare module "@/db/schema/stored" {
  interface Stored {
    measureAnswers: MeasureAnswers;
  }
}
