"use server";
import { bringBackAttention, dismissAttention, postponeAttention } from "@/lib/caseload/attention/commands";
import {
  bringBackAttentionSchema,
  dismissAttentionSchema,
  postponeAttentionSchema,
} from "@/lib/caseload/attention/schema";
import { coachAction } from "@/lib/platform/actions/run";
import { putChecklistAway } from "@/lib/practice/checklist/commands";
import { noInputSchema } from "@/lib/practice/checklist/schema";

export const putChecklistAwayAction = coachAction(noInputSchema, async (coach) => {
  await putChecklistAway(coach);
  return { message: "The list is put away.", undo: { deed: "checklist" } };
});

export const postponeAttentionAction = coachAction(postponeAttentionSchema, async (coach, input) => {
  await postponeAttention(coach, input);
  return { to: "/coach", message: "Put off." };
});

export const dismissAttentionAction = coachAction(dismissAttentionSchema, async (coach, input) => {
  await dismissAttention(coach, input);
  return { to: "/coach", message: "Noted as not needed." };
});

export const bringBackAttentionAction = coachAction(bringBackAttentionSchema, async (coach, input) => {
  await bringBackAttention(coach, input);
  return { message: "It is back on the list." };
});
