"use server";
import { eraseOwn } from "@/lib/accounts/own-data/commands";
import { eraseOwnSchema } from "@/lib/accounts/own-data/schema";
import { clientAction } from "@/lib/platform/actions/run";

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
