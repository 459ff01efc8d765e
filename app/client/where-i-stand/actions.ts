"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { saveIntake } from "@/lib/practice/intake/commands";
import { saveIntakeSchema } from "@/lib/practice/intake/schema";

export const saveIntakeAction = clientAction(saveIntakeSchema, async (client, input) => {
  await saveIntake(client, input);
  return { message: `Saved. Only your ${professionOf(client.profile).counselor} can read it.` };
});
