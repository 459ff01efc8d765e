"use server";
import { notePath } from "@/components/practice/couples/paths";
import { coachAction } from "@/lib/platform/actions/run";
import { shareFormulation } from "@/lib/root-causes/formulations/commands";
import { shareFormulationSchema } from "@/lib/root-causes/formulations/schema";

export const shareFormulationAction = coachAction(shareFormulationSchema, async (coach, input) => {
  await shareFormulation(coach, input);
  return { to: notePath(input.coupleId), message: "Shared with both." };
});
