"use server";
import { openAnswersForBoth, withdrawAssignment } from "@/lib/assignments/commands";
import { assignmentSchema, openAnswersSchema } from "@/lib/assignments/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const withdrawAssignmentAction = coachAction(assignmentSchema, async (coach, input) => {
  await withdrawAssignment(coach, input);
  return { message: "Withdrawn. It is off their list." };
});

export const openAnswersForBothAction = coachAction(openAnswersSchema, async (coach, input) => {
  await openAnswersForBoth(coach, input);
  return { message: "Both can share now." };
});
