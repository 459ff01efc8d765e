/** What somebody fills in to promise something, and to say how it went. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const commitmentLimit = 200;
export const reasonLimit = 400;
export const proposalLimit = 200;
export const noteLimit = 600;
export const timesLimit = 26;
export const commitmentRepeats = {
  once: "Once",
  daily: "Every day",
  weekly: "Every week",
  fortnightly: "Every two weeks",
  monthly: "Every month",
} as const;

const emptyToNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());
const text = (limit: number, ask: string) => z.string().trim().min(1, ask).check(fits(limit));
const date = z.iso.date("Please choose a day");

export const makeCommitmentSchema = z
  .object({
    words: text(commitmentLimit, "Please say in a few words what you promise"),
    toWhom: z.enum(["partner", "us"], "Please choose who it is for"),
    startsOn: date,
    repeat: z.enum(["once", "daily", "weekly", "fortnightly", "monthly"]).default("once"),
    times: z.preprocess(
      (value) => (value === "" || value === undefined ? 1 : value),
      z.coerce.number().int().min(1).max(timesLimit, `At most ${timesLimit} times; you can promise it again`),
    ),
    /** "Can I keep this?", 0–10. */
    confidence: emptyToNull(z.coerce.number().int().min(0).max(10)),
    submitKey: z.uuid(),
  })
  .refine((input) => input.repeat === "once" || input.times > 1, {
    path: ["times"],
    message: `Please say how many times, from 2 to ${timesLimit}`,
  });
export type MakeCommitment = z.output<typeof makeCommitmentSchema>;

const occurrence = { commitmentId: z.uuid(), onDate: z.iso.date() };
export const occurrenceSchema = z.object(occurrence);
export type OccurrenceInput = z.output<typeof occurrenceSchema>;

export const reportSchema = z.object({
  ...occurrence,
  step: z.enum(["keep", "keep_late", "miss", "cancel", "undo"]),
});
export type Report = z.output<typeof reportSchema>;

export const tellEarlySchema = z.object({
  ...occurrence,
  reason: text(reasonLimit, "Please give the honest reason in a few words"),
  proposal: text(proposalLimit, "Please say what you suggest instead"),
  newOn: emptyToNull(date),
});
export type TellEarly = z.output<typeof tellEarlySchema>;

export const whatNextSchema = z
  .object({ ...occurrence, next: z.enum(["smaller", "another_day", "let_go"]), newOn: emptyToNull(date) })
  .refine(({ next, newOn }) => next !== "another_day" || newOn !== null, {
    path: ["newOn"],
    message: "Please choose a day",
  });
export type WhatNext = z.output<typeof whatNextSchema>;

export const noteSchema = z.object({
  ...occurrence,
  words: emptyToNull(z.string().trim().check(fits(noteLimit))).transform((words) => words || null),
});
export type WriteNote = z.output<typeof noteSchema>;

export const commitmentSchema = z.object({ commitmentId: z.uuid() });
export type CommitmentInput = z.output<typeof commitmentSchema>;
