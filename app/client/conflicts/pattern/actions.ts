"use server";
import { clientAction } from "@/lib/actions/run";
import { answerFormulation } from "@/lib/formulations/commands";
import { answerFormulationSchema } from "@/lib/formulations/schema";

export const answerFormulationAction = clientAction(answerFormulationSchema, async (client, input) => {
  await answerFormulation(client, input);
  return { message: "Thank you. You can change it whenever you like." };
});
