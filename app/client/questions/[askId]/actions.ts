"use server";
import { answerMeasure, declineMeasure } from "@/lib/measures/answers/commands";
import { answerMeasureSchema, declineMeasureSchema } from "@/lib/measures/asked/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const answerMeasureAction = clientAction(answerMeasureSchema, async (client, input) => {
  await answerMeasure(client, input);
  return {
    message: input.later ? "Kept for you alone. It is here whenever you like." : "Thank you. That’s all.",
    to: "/client",
  };
});

export const declineMeasureAction = clientAction(declineMeasureSchema, async (client, input) => {
  await declineMeasure(client, input);
  return { message: "That is fine. Nobody is told.", to: "/client" };
});
