"use server";
import { coachAction } from "@/lib/actions/run";
import { importFile } from "@/lib/exchange/commands";
import { fingerprint } from "@/lib/exchange/fingerprint";
import { importPlan } from "@/lib/exchange/queries";
import { importSchema } from "@/lib/exchange/schema";

/** First says what would happen; adds it only when it is asked to add the very text that was looked at. */
export const bringInAction = coachAction(importSchema, async (coach, { text, step, seen }) => {
  const mark = fingerprint(text);
  if (step === "add" && seen === mark) {
    return { quiet: true, data: { imported: JSON.stringify(await importFile(coach, { text })) } };
  }
  const plan = JSON.stringify(await importPlan(coach, { text }));
  return { quiet: true, data: { plan, text, seen: mark } };
});
