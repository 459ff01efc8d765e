"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { answerFormulation } from "@/lib/root-causes/formulations/commands";
import { answerFormulationSchema } from "@/lib/root-causes/formulations/schema";

export const answerFormulationAction = clientAction(answerFormulationSchema, async (client, input) => {
  await answerFormulation(client, input);
  return { message: "Thank you. You can change it whenever you like." };
});
