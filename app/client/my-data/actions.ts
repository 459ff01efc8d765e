"use server";
import { eraseOwn } from "@/lib/accounts/own-data/commands";
import { eraseOwnSchema } from "@/lib/accounts/own-data/schema";
import { clientAction } from "@/lib/platform/actions/run";
import { answerSupervision } from "@/lib/practice/supervision/commands";
import { answerSupervisionSchema } from "@/lib/practice/supervision/schema";

export const eraseOwnAction = clientAction(
  eraseOwnSchema,
  async (client, input) => {
    const { entries } = await eraseOwn(client, input);
    return {
      message:
        entries > 0
          ? "Erased. Nothing of it can be brought back."
          : "There was nothing that only you can read.",
    };
  },
  "safe",
);

export const answerSupervisionAction = clientAction(answerSupervisionSchema, async (client, input) => {
  await answerSupervision(client, input);
  return {
    message:
      input.agreed === "yes"
        ? "Saved. You have said yes; you can change it here at any time."
        : "Saved. You have said no. Nobody is told.",
  };
});
