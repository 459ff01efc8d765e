"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { putChecklistAway } from "@/lib/practice/checklist/commands";
import { noInputSchema } from "@/lib/practice/checklist/schema";

export const putChecklistAwayAction = coachAction(noInputSchema, async (coach) => {
  await putChecklistAway(coach);
  return { message: "The list is put away.", undo: { deed: "checklist" } };
});
