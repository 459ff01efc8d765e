"use server";
import { enterResult, removeResult } from "@/lib/measures/commands";
import { enterResultSchema, removeResultSchema } from "@/lib/measures/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const enterResultAction = coachAction(enterResultSchema, async (coach, input) => {
  await enterResult(coach, input);
  return { message: "Saved. Only you can see it." };
});

export const removeResultAction = coachAction(removeResultSchema, async (coach, input) => {
  await removeResult(coach, input);
  return { message: "Removed." };
});
