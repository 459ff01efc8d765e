/** A measure of a practice's own, made up for tests, and asking a partner for it. */
import { askMeasure } from "@/lib/measures/asked/commands";
import { coupleAsks, myQuestions } from "@/lib/measures/asked/queries";
import { askMeasureSchema } from "@/lib/measures/asked/schema";
import { saveMeasure } from "@/lib/measures/own/commands";
import { saveMeasureSchema } from "@/lib/measures/own/schema";
import type { Client, Coach } from "@/lib/platform/auth/actor";

export const ownWords =
  "We laugh together.\nNever\nSometimes\nOften\n\nI keep things to myself.\n\nWe plan ahead.\nNo\nA bit\nA lot";

/** Three questions from 0 to 2, of which the second counts the other way round; 2 points are a reliable change. */
export const ownMeasure = (more: Record<string, string> = {}) =>
  saveMeasureSchema.parse({
    ...{ version: "0", mayUse: "yes", license: "Our own", name: "Close", items: ownWords, reversed: "2" },
    ...{ lead: "Think of the last week.", least: "2", figuresSource: "Made up", cutOff: "4", ...more },
  });

export const makeMeasure = (owner: Coach, more: Record<string, string> = {}) =>
  saveMeasure(owner, ownMeasure(more));

type Asked = { coupleId: string; clientIds: readonly string[]; measure: string } & Record<string, unknown>;

/** @returns the ids of what was asked with it, one for each of those named */
export async function askFor(coach: Coach, asked: Asked): Promise<string[]> {
  const idsNow = async () =>
    (await coupleAsks(coach, { coupleId: asked.coupleId })).map(({ askId }) => askId);
  const before = await idsNow();
  await askMeasure(coach, askMeasureSchema.parse({ rhythm: "once", ...asked }));
  return (await idsNow()).filter((askId) => !before.includes(askId));
}

export const slotOf = async (client: Client, askId: string) =>
  (await myQuestions(client, { askId })).slot ?? "";
