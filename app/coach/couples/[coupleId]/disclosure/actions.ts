"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { takeCounselorStep } from "@/lib/sessions/disclosure/commands";
import { counselorStepSchema } from "@/lib/sessions/disclosure/schema";
import { stateLabels } from "@/lib/sessions/disclosure/terms";

export const takeCounselorStepAction = coachAction(counselorStepSchema, async (coach, input) => {
  const state = await takeCounselorStep(coach, input);
  return { message: `${stateLabels[state]}.` };
});
