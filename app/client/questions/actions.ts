"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { answerAlone } from "@/lib/safety/check/commands";
import { aloneAnswerSchema } from "@/lib/safety/check/schema";

/** What comes back is the same whatever was answered, and takes the place of the page. */
export const answerAloneAction = clientAction(
  aloneAnswerSchema,
  async (client, input) => {
    await answerAlone(client, input);
    return { message: "Thank you. That’s all for now.", to: "/client", inPlace: true };
  },
  "safe",
);
