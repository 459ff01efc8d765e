"use server";
import { importFile } from "@/lib/library/import-export/commands";
import { importPlan } from "@/lib/library/import-export/queries";
import { fingerprint } from "@/lib/library/import-export/rules/fingerprint";
import { importSchema } from "@/lib/library/import-export/schema";
import { coachAction } from "@/lib/platform/actions/run";

/** First says what would happen; adds it only when it is asked to add the very text that was looked at. */
export const bringInAction = coachAction(importSchema, async (coach, { text, step, seen }) => {
  const mark = fingerprint(text);
  const data: Record<string, string> =
    step === "add" && seen === mark
      ? { imported: JSON.stringify(await importFile(coach, { text })) }
      : { plan: JSON.stringify(await importPlan(coach, { text })), text, seen: mark };
  return { quiet: true, data };
});
