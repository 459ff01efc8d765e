"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { answerQuietly } from "@/lib/safety/private-note/commands";
import { quietAnswerSchema } from "@/lib/safety/private-note/schema";

export const answerQuietlyAction = clientAction(
  quietAnswerSchema,
  async (client, input) => {
    await answerQuietly(client, input);
    return {
      message: `Sent, to your ${professionOf(client.profile).counselor} alone. You won’t find it in this app again.`,
    };
  },
  "safe",
);
