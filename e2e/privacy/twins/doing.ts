/** Doing as a page does, and what comes back, letter by letter. */
import { neutral, quiet, type View } from "../looks";
import { aimOf } from "./aims";
import { daysOf, pageOf } from "./forms";
import type { Couple, Person, TwinHouse } from "./house";
import { type Step, steps } from "./steps";

async function answerTo(
  house: TwinHouse,
  { coupleId, ana, ben }: Couple,
  who: Person,
  step: Step,
  round: number,
): Promise<string> {
  const partner = who === ana ? ben : ana;
  const aim = await aimOf(house.sql, { coupleId, me: who.id, partner: partner.id });
  const fields = step.fields(aim, daysOf(house.ahead), round, who.name);
  const { status, headers, text, result } = await who.visitor.act(step.action, fields, {
    path: pageOf(step.action, fields),
  });
  const led = neutral(headers.get("x-action-redirect") ?? "").replace(/[0-9a-f-]{36}/g, "id");
  return `${result?.status ?? (led || status)}\n${result?.message ?? ""}\n${quiet(text)}`;
}

export const wasDone = (answer = "") => /^(done|\/)/.test(answer);

/** Everything once, one after the other. @param seenOnly leaves out what may not reach the partner while a concern is open */
export async function doAll(
  house: TwinHouse,
  couple: Couple,
  name: "Ana" | "Ben",
  round: number,
  { seenOnly = false } = {},
): Promise<View> {
  const answers: View = {};
  for (const [at, step] of steps.entries()) {
    if ((step.only && step.only !== name) || (seenOnly && !step.seen)) continue;
    const who = name === "Ana" ? couple.ana : couple.ben;
    answers[`${name} ${at} ${step.action}`] = await answerTo(house, couple, who, step, round);
  }
  return answers;
}
