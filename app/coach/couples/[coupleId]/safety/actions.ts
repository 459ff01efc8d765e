"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { recordJudgment } from "@/lib/safety/check/commands";
import { recordJudgmentSchema } from "@/lib/safety/check/schema";

export const recordJudgmentAction = coachAction(recordJudgmentSchema, async (coach, input) => {
  await recordJudgment(coach, input);
  return { message: "Saved. Only you can see it." };
});
