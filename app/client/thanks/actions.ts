"use server";
import { sendWord, takeWordBack } from "@/lib/everyday/kind-words/commands";
import { sendWordSchema, wordIdSchema } from "@/lib/everyday/kind-words/schema";
import { giveThanks, removeThanks, sendThanks, takeThanksBack } from "@/lib/everyday/thanks/commands";
import { giveThanksSchema, thanksIdSchema } from "@/lib/everyday/thanks/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const giveThanksAction = clientAction(giveThanksSchema, async (client, input) => {
  await giveThanks(client, input);
  return {
    message:
      input.how === "send" ? "It is sent. It can be read once it is opened." : "Saved. Only you can see it.",
  };
});

export const sendThanksAction = clientAction(thanksIdSchema, async (client, input) => {
  await sendThanks(client, input);
  return { message: "It is sent. It can be read once it is opened." };
});

export const takeThanksBackAction = clientAction(thanksIdSchema, async (client, input) => {
  await takeThanksBack(client, input);
  return { message: "Withdrawn." };
});

export const removeThanksAction = clientAction(thanksIdSchema, async (client, input) => {
  await removeThanks(client, input);
  return { message: "Removed." };
});

export const sendWordAction = clientAction(sendWordSchema, async (client, input) => {
  await sendWord(client, input);
  return { message: "It is sent. It can be read once it is opened." };
});

export const takeWordBackAction = clientAction(wordIdSchema, async (client, input) => {
  await takeWordBack(client, input);
  return { message: "Withdrawn." };
});
