"use server";
import { wishAftercare, writeAftercare } from "@/lib/endings/aftercare/commands";
import { wishAftercareSchema, writeAftercareSchema } from "@/lib/endings/aftercare/schema";
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

export const wishAftercareAction = clientAction(wishAftercareSchema, async (client, input) => {
  await wishAftercare(client, input);
  return {
    message:
      input.wish === "yes"
        ? "Saved. You find the question here, after one, three and six months."
        : "Saved. Nothing is asked any more.",
  };
});

export const writeAftercareAction = clientAction(writeAftercareSchema, async (client, input) => {
  await writeAftercare(client, input);
  return { message: "Sent. Thank you for saying how it is." };
});
