"use server";
import { beginSeparation } from "@/lib/endings/commands";
import { beginSeparationSchema } from "@/lib/endings/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const beginSeparationAction = clientAction(
  beginSeparationSchema,
  async (client, input) => {
    await beginSeparation(client, input);
    return undefined;
  },
  "safe",
);
