"use server";
import { chooseDays, removeLine, writeDay } from "@/lib/everyday/day/commands";
import { chooseDaysSchema, removeLineSchema, writeDaySchema } from "@/lib/everyday/day/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const writeDayAction = clientAction(writeDaySchema, async (client, input) => {
  await writeDay(client, input);
  return { message: "Saved. It can be read once it is opened." };
});

export const removeLineAction = clientAction(removeLineSchema, async (client, input) => {
  await removeLine(client, input);
  return { message: "The line is deleted." };
});

export const chooseDaysAction = clientAction(chooseDaysSchema, async (client, input) => {
  await chooseDays(client, input);
  return { message: "Saved. Only you can see it." };
});
