"use server";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { askTimeAlone, filePoint, withdrawPoint } from "@/lib/sessions/points/commands";
import { askTimeAloneSchema, filePointSchema, pointIdSchema } from "@/lib/sessions/points/schema";

export const filePointAction = clientAction(filePointSchema, async (client, input) => {
  await filePoint(client, input);
  return { message: `Added, for your ${professionOf(client.profile).counselor} to read.` };
});

export const withdrawPointAction = clientAction(pointIdSchema, async (client, input) => {
  await withdrawPoint(client, input);
  return { message: "Withdrawn." };
});

export const askTimeAloneAction = clientAction(askTimeAloneSchema, async (client) => {
  await askTimeAlone(client);
  return {
    message: `Sent, to your ${professionOf(client.profile).counselor} alone. You won’t find it in this app again.`,
  };
});
