/** From a question to what may be answered to it; from posted boxes to answers and back. Empty means not answered. */
import { z } from "zod";
import type { Column, Field } from "@/lib/library/exercises/schema/content";
import { type Audience, audiences } from "@/lib/library/exercises/terms";
import { fits } from "@/lib/platform/text/fits";
import { addDays } from "@/lib/platform/time/day";
import { type AnswerInput, controlName, inputFor } from "../rules/answer-input";

export { type AnswerInput, controlName, inputFor };

export type DraftContent = { values: Record<string, AnswerInput>; audiences: Record<string, Audience> };
declare module "@/db/schema/stored" {
  interface Stored {
    responseDraft: DraftContent;
  }
}
export type NewAnswer = { fieldKey: string; value: unknown; audience: Audience };

/** Never wider than the question allows; on a sheet that both write on, both read. */
export function audienceFor(field: Field, chosen: unknown): Audience {
  if (field.role === "joint") return "couple";
  const wish = audiences.indexOf(audiences.find((one) => one === chosen) ?? field.audience);
  return audiences[Math.min(wish, audiences.indexOf(field.widest))] ?? "self";
}

/** Half-finished words as they are kept: only the fields of this sheet, nothing judged yet. */
export function draftContent(
  fields: Field[],
  values: Record<string, unknown>,
  chosen: Record<string, unknown>,
): DraftContent {
  const draft: DraftContent = { values: {}, audiences: {} };
  for (const field of fields) {
    const input = inputFor(field, own(values, field.key));
    if (input !== null) draft.values[field.key] = input;
    if (own(chosen, field.key) !== undefined)
      draft.audiences[field.key] = audienceFor(field, own(chosen, field.key));
  }
  return draft;
}

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** One part of an answer that is written in parts. */
export const partLimit = 8_000;

const text = (limit: number) => z.string().trim().check(fits(limit));
const choice = (options: { value: string }[]) =>
  z
    .string()
    .refine((value) => options.some((option) => option.value === value), "Please choose one of these");
const steps = ({ min, max }: { min: number; max: number }) =>
  z.coerce
    .number(`Please choose a number from ${min} to ${max}`)
    .int(`Please choose a number from ${min} to ${max}`)
    .min(min, `Please choose a number from ${min} to ${max}`)
    .max(max, `Please choose a number from ${min} to ${max}`);
const day = z.iso.date("Please give a day");

/** From `today` on, at most so many days ahead; without a `today` any day will do (a draft, a stored answer). */
const dayWithin = (days: number | undefined, today: string | undefined) =>
  days === undefined || today === undefined
    ? day
    : day.refine(
        (value) => value >= today && value <= addDays(today, days),
        `Please choose a day from today on, at most ${days} days ahead. You can always choose another later.`,
      );

const cellSchema = (column: Column): z.ZodType => {
  if (column.type === "short_text") return text(column.maxLength);
  if (column.type === "one_of") return choice(column.options);
  return column.type === "scale" ? steps(column) : day;
};

/** The stored shape: text, day or option as string; scale as number; choices as strings; parts by key; rows of cells. */
export function answerSchema(field: Field, today?: string): z.ZodType {
  switch (field.type) {
    case "short_text":
    case "long_text":
      return text(field.maxLength);
    case "scale":
      return steps(field);
    case "one_of":
      return choice(field.options);
    case "date":
      return dayWithin(field.withinDays, today);
    case "many_of":
      return z
        .array(choice(field.options))
        .max(field.atMost ?? field.options.length, `Please choose at most ${field.atMost}`);
    case "parts":
      return z.object(Object.fromEntries(field.parts.map((part) => [part.key, text(partLimit).optional()])));
    case "rows":
      return z
        .array(
          z.object(
            Object.fromEntries(field.columns.map((column) => [column.key, cellSchema(column).optional()])),
          ),
        )
        .max(field.maxRows, `There is room for ${field.maxRows} here`);
  }
}

/** @returns the answers there are, and what to put right, by control name (`f.<key>`) */
export function newAnswers(
  fields: Field[],
  values: Record<string, unknown>,
  chosen: Record<string, unknown>,
  today?: string,
): { answers: NewAnswer[]; errors: Record<string, string[]> } {
  const answers: NewAnswer[] = [];
  const errors: Record<string, string[]> = {};
  for (const field of fields) {
    const input = inputFor(field, own(values, field.key));
    if (input === null) continue;
    const parsed = answerSchema(field, today).safeParse(input);
    if (parsed.success) {
      const audience = audienceFor(field, own(chosen, field.key));
      answers.push({ fieldKey: field.key, value: parsed.data, audience });
    } else {
      errors[controlName.value(field.key)] = [...new Set(parsed.error.issues.map((issue) => issue.message))];
    }
  }
  return { answers, errors };
}

/** Where something was said and a choice left open that has a usual one, that one holds. */
export function usualAnswers(
  fields: readonly Field[],
  answers: readonly NewAnswer[],
  chosen: Record<string, unknown>,
): NewAnswer[] {
  if (answers.length === 0) return [];
  return fields.flatMap((field): NewAnswer[] => {
    const open = field.type === "one_of" && !answers.some((one) => one.fieldKey === field.key);
    return open && field.usual !== undefined
      ? [{ fieldKey: field.key, value: field.usual, audience: audienceFor(field, own(chosen, field.key)) }]
      : [];
  });
}
