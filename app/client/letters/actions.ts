"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { saveDisclosureText, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import { ownStepSchema, saveTextSchema } from "@/lib/sessions/disclosure/schema";

export const keepDisclosureTextAction = clientAction(saveTextSchema, async (client, input) => {
  const { revision } = await saveDisclosureText(client, { ...input, send: undefined });
  return { quiet: true, data: { baseRevision: String(revision) } };
});

export const saveDisclosureTextAction = clientAction(saveTextSchema, async (client, input) => {
  await saveDisclosureText(client, input);
  return {
    message: input.send
      ? `Sent, to your ${professionOf(client.profile).counselor} alone.`
      : "Saved. Only you can see it.",
  };
});

export const takeOwnStepAction = clientAction(ownStepSchema, async (client, input) => {
  await takeOwnStep(client, input);
  return { message: input.step === "withdraw" ? "Withdrawn." : "It is with you alone again." };
});
