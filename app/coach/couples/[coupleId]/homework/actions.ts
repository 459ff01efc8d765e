"use server";
import { openExchange, withdrawAssignment } from "@/lib/assignments/commands";
import { assignmentSchema, openExchangeSchema } from "@/lib/assignments/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const withdrawAssignmentAction = coachAction(assignmentSchema, async (coach, input) => {
  await withdrawAssignment(coach, input);
  return { message: "Withdrawn. It is off their list." };
});

export const openExchangeAction = coachAction(openExchangeSchema, async (coach, input) => {
  await openExchange(coach, input);
  return { message: "Both can share now." };
});
