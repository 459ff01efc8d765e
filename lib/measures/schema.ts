/** What a counselor enters of a measure: the total, or the answers it is made of. */
import { z } from "zod";
import { scoreOf } from "./rules";
import { definitionOf, measureCodes } from "./terms";

const number = (text: string) =>
  /^-?\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : null;

/** "3 4 - 2" or "3,4,,2": a dash or nothing between two commas is an answer that is missing. */
const answersIn = (text: string): (number | null)[] =>
  (text.includes(",") || text.includes(";") ? text.split(/[,;]/) : text.split(/\s+/)).map((one) =>
    /^-?\d{1,2}$/.test(one.trim()) ? Number(one) : null,
  );

export const enterResultSchema = z
  .object({
    coupleId: z.uuid(),
    clientId: z.uuid("Please choose whose it is"),
    measure: z.enum(measureCodes, "Please choose a measure"),
    onDate: z.iso.date("Please give the day it was filled in"),
    total: z.string().trim().default(""),
    answers: z.string().trim().max(200, "At most 200 characters").default(""),
  })
  .transform(({ total, answers, ...input }, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const definition = definitionOf(input.measure);
    if (answers) {
      const given = answersIn(answers);
      const scored = scoreOf(definition, given);
      if (!scored.ok) return refuse("answers", scored.why);
      if (total && number(total) !== scored.score.total)
        return refuse("total", `The answers come to ${scored.score.total}. Leave one of the two empty`);
      return { ...input, total: scored.score.total, answers: given as number[] };
    }
    const [lowest, highest] = definition.range;
    const given = number(total);
    if (given === null) return refuse("total", "Please enter the total, or the answers it is made of");
    if (given < lowest || given > highest)
      return refuse("total", `Its total is from ${lowest} to ${highest}`);
    return { ...input, total: given, answers: null };
  });
export type EnterResult = z.output<typeof enterResultSchema>;

export const removeResultSchema = z.object({ coupleId: z.uuid(), resultId: z.uuid() });
export type RemoveResult = z.output<typeof removeResultSchema>;
