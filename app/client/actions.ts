"use server";
import { clientAction } from "@/lib/actions/run";
import { notForUs, setAside, takeUpAgain } from "@/lib/homework/commands";
import { turnSchema } from "@/lib/homework/schema";

export const setAsideAction = clientAction(turnSchema, async (client, input) => {
  await setAside(client, input);
  return { to: "/client?put=week" };
});

export const notForUsAction = clientAction(turnSchema, async (client, input) => {
  await notForUs(client, input);
  return { to: "/client?put=away" };
});

export const takeUpAgainAction = clientAction(turnSchema, async (client, input) => {
  await takeUpAgain(client, input);
  return { to: "/client" };
});
