"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { chooseRetention, liftHold, setHold } from "@/lib/practice/retention/commands";
import { chooseRetentionSchema, liftHoldSchema, setHoldSchema } from "@/lib/practice/retention/schema";

export const chooseRetentionAction = coachAction(chooseRetentionSchema, async (owner, input) => {
  await chooseRetention(owner, input);
  return { message: "Saved. Nothing is erased by it for a week." };
});

export const setHoldAction = coachAction(setHoldSchema, async (owner, input) => {
  await setHold(owner, input);
  return { message: "The hold is set. Nothing of this record is erased." };
});

export const liftHoldAction = coachAction(liftHoldSchema, async (owner, input) => {
  await liftHold(owner, input);
  return { message: "The hold is lifted." };
});
