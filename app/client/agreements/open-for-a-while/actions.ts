"use server";
import { givePlan, renewPlan, stopPlan } from "@/lib/agreements/transparency/commands";
import { givePlanSchema, planIdSchema, renewPlanSchema } from "@/lib/agreements/transparency/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const givePlanAction = clientAction(givePlanSchema, async (client, input) => {
  await givePlan(client, input);
  return { message: "Shared. It can be read once it is opened, and you can stop it whenever you like." };
});

export const renewPlanAction = clientAction(renewPlanSchema, async (client, input) => {
  await renewPlan(client, input);
  return { message: "Shared again." };
});

export const stopPlanAction = clientAction(planIdSchema, async (client, input) => {
  await stopPlan(client, input);
  return { message: "Stopped. No message is sent; it is simply no longer there." };
});
