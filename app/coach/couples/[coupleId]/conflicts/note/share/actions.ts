"use server";
import { notePath } from "@/components/couples/paths";
import { coachAction } from "@/lib/actions/run";
import { shareFormulation } from "@/lib/formulations/commands";
import { shareFormulationSchema } from "@/lib/formulations/schema";

export const shareFormulationAction = coachAction(shareFormulationSchema, async (coach, input) => {
  await shareFormulation(coach, input);
  return { to: notePath(input.coupleId), message: "Shared with both." };
});
