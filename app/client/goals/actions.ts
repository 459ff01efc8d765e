"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { saveGoals, shareGoal, withdrawGoal } from "@/lib/sessions/goals/commands";
import { goalIdSchema, saveGoalsSchema } from "@/lib/sessions/goals/schema";

export const saveGoalsAction = clientAction(saveGoalsSchema, async (client, input) => {
  await saveGoals(client, input);
  return { message: `Saved, for you and your ${professionOf(client.profile).counselor}.` };
});

export const shareGoalAction = clientAction(goalIdSchema, async (client, input) => {
  await shareGoal(client, input);
  return { message: "Shared." };
});

export const withdrawGoalAction = clientAction(goalIdSchema, async (client, input) => {
  await withdrawGoal(client, input);
  return { message: "No longer shared." };
});
