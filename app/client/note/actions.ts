"use server";
import { clientAction } from "@/lib/actions/run";
import { answerQuietly } from "@/lib/quiet-questions/commands";
import { quietAnswerSchema } from "@/lib/quiet-questions/schema";

export const answerQuietlyAction = clientAction(quietAnswerSchema, async (client, input) => {
  await answerQuietly(client, input);
  return { message: "Sent, to your counselor alone. You won’t find it in this app again." };
});
