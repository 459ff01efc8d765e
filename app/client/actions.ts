"use server";
import { clientAction } from "@/lib/actions/run";
import { notForUs, setAside, takeUpAgain } from "@/lib/homework/commands";
import { turnSchema } from "@/lib/homework/schema";

export const setAsideAction = clientAction(turnSchema, async (client, input) => {
  await setAside(client, input);
  return { message: "That’s fine. It will be here again next week." };
});

export const notForUsAction = clientAction(turnSchema, async (client, input) => {
  await notForUs(client, input);
  return { message: "That’s good to know. It is put away, and your counselor can see that." };
});

export const takeUpAgainAction = clientAction(turnSchema, async (client, input) => {
  await takeUpAgain(client, input);
  return undefined;
});
