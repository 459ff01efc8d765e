/** What a partner sends in a weekly check-in. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { weekOf } from "@/lib/trust/rules/weeks";
import { type PulseAnswer, type PulseItem, pulseItems, type SelfItem } from "@/lib/trust/types";

export const pulseLineLimit = 300;

/** A radio's value: "0" to "10", "declined", "apart", or nothing. */
const answer = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((chosen, context): PulseAnswer => {
    const text = String(chosen ?? "").trim();
    if (text === "") return null;
    if (text === "declined" || text === "apart") return text;
    if (/^(10|\d)$/.test(text)) return Number(text);
    context.addIssue({ code: "custom", message: "Please choose a number from 0 to 10, or pass" });
    return z.NEVER;
  });

/** "0" to "10"; passed over is the same as left out. */
const ofOneself = answer.transform((chosen) => (typeof chosen === "number" ? chosen : null));

const answers = Object.fromEntries(pulseItems.map((item) => [item, answer])) as Record<
  PulseItem,
  typeof answer
>;

const openAgain = "Please open the check-in again";

export const answerPulseSchema = z.object({
  /** The Monday the form was opened for. */
  weekOn: z.iso.date({ error: openAgain, abort: true }).refine((day) => weekOf(day) === day, openAgain),
  ...answers,
  /** Of oneself, in the weeks that ask: a number, or nothing. */
  selfRely: ofOneself,
  selfOpen: ofOneself,
  /** One line to the counselor. */
  line: z
    .string()
    .trim()
    .check(fits(pulseLineLimit))
    .nullish()
    .transform((text) => text || null),
  submitKey: z.uuid(),
});
type Answered = z.output<typeof answerPulseSchema>;
export type AnswerPulse = Omit<Answered, SelfItem> & Partial<Pick<Answered, SelfItem>>;
