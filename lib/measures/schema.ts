/** What a counselor enters of a measure: the total, or the answers it is made of. */
import { z } from "zod";
import { scoreOf } from "./rules";
import type { Definition } from "./types";

export const measureCode = z.string().regex(/^[a-z0-9_]{2,40}$/, "Please choose a measure");

const number = (text: string) =>
  /^-?\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : null;

/** "3 4 - 2" or "3,4,,2": a dash or nothing between two commas is an answer that is missing. */
const answersIn = (text: string): (number | null)[] =>
  (text.includes(",") || text.includes(";") ? text.split(/[,;]/) : text.split(/\s+/)).map((one) =>
    /^-?\d{1,3}$/.test(one.trim()) ? Number(one) : null,
  );

export const enterResultSchema = z.object({
  coupleId: z.uuid(),
  clientId: z.uuid("Please choose whose it is"),
  measure: measureCode,
  onDate: z.iso.date("Please give the day it was filled in"),
  total: z.string().trim().default(""),
  answers: z.string().trim().max(300, "At most 300 characters").default(""),
});
export type EnterResult = z.output<typeof enterResultSchema>;

type Entered = { total: number; answers: (number | null)[] | null };
type Refused = { field: "total" | "answers"; why: string };

/** What was typed, by the key of its measure; or why it cannot be. */
export function enteredResult(
  definition: Definition,
  typed: Pick<EnterResult, "total" | "answers">,
): Entered | Refused {
  if (typed.answers) {
    const answers = answersIn(typed.answers);
    const scored = scoreOf(definition, answers);
    if (!scored.ok) return { field: "answers", why: scored.why };
    const { total } = scored.score;
    if (typed.total && number(typed.total) !== total)
      return { field: "total", why: `The answers come to ${total}. Leave one of the two empty` };
    return { total, answers };
  }
  const [lowest, highest] = definition.range;
  const total = number(typed.total);
  if (total === null) return { field: "total", why: "Please enter the total, or the answers it is made of" };
  if (total < lowest || total > highest)
    return { field: "total", why: `Its total is from ${lowest} to ${highest}` };
  return { total, answers: null };
}

export const removeResultSchema = z.object({ coupleId: z.uuid(), resultId: z.uuid() });
export type RemoveResult = z.output<typeof removeResultSchema>;
