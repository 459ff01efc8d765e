"use server";
import { coachAction } from "@/lib/actions/run";
import { importFile } from "@/lib/exchange/commands";
import { fingerprint } from "@/lib/exchange/fingerprint";
import { importPlan } from "@/lib/exchange/queries";
import { importSchema } from "@/lib/exchange/schema";

/** First says what would happen; adds it only when it is asked to add the very text that was looked at. */
export const bringInAction = coachAction(importSchema, async (coach, { text, step, seen }) => {
  const mark = fingerprint(text);
  const data: Record<string, string> =
    step === "add" && seen === mark
      ? { imported: JSON.stringify(await importFile(coach, { text })) }
      : { plan: JSON.stringify(await importPlan(coach, { text })), text, seen: mark };
  return { quiet: true, data };
});
