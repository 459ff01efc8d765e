"use server";
import { clientAction } from "@/lib/actions/run";
import { answerPulse } from "@/lib/pulses/commands";
import { answerPulseSchema } from "@/lib/pulses/schema";

export const answerPulseAction = clientAction(answerPulseSchema, async (client, input) => {
  await answerPulse(client, input);
  return { quiet: true, message: "Thank you. That is saved.", data: { revision: "0" } };
});
