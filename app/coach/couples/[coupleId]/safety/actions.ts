"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { askIntake } from "@/lib/practice/intake/commands";
import { askIntakeSchema } from "@/lib/practice/intake/schema";
import { recordJudgment } from "@/lib/safety/check/commands";
import { recordJudgmentSchema } from "@/lib/safety/check/schema";

export const recordJudgmentAction = coachAction(recordJudgmentSchema, async (coach, input) => {
  await recordJudgment(coach, input);
  return { message: "Saved. Only you can see it." };
});

export const askIntakeAction = coachAction(askIntakeSchema, async (coach, input) => {
  await askIntake(coach, input);
  return { message: "Asked. Only they see it." };
});
