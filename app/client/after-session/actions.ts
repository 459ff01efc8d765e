"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { answerAlliance } from "@/lib/sessions/alliance/commands";
import { answerAllianceSchema } from "@/lib/sessions/alliance/schema";

export const answerAllianceAction = clientAction(answerAllianceSchema, async (client, input) => {
  await answerAlliance(client, input);
  return { message: "Thank you. That’s all.", to: "/client" };
});
