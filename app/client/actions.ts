"use server";
import { notForUs, setAside, takeUpAgain } from "@/lib/assignments/responses/commands";
import {
  assignmentOccurrenceSchema,
  type OccurrenceInput,
} from "@/lib/assignments/responses/schema/response";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";
import { answerAgain } from "@/lib/reconsent/commands";
import { answerAgainSchema } from "@/lib/reconsent/schema";

const stepAside = ({ assignmentId, occurrence }: OccurrenceInput) => ({
  deed: "step_aside",
  assignmentId,
  occurrence: String(occurrence),
});

export const setAsideAction = clientAction(assignmentOccurrenceSchema, async (client, input) => {
  await setAside(client, input);
  return {
    to: "/client",
    message: "That’s fine. It comes back by itself on Monday.",
    undo: stepAside(input),
  };
});

export const notForUsAction = clientAction(assignmentOccurrenceSchema, async (client, input) => {
  await notForUs(client, input);
  return {
    to: "/client",
    message: `That’s good to know. It is set aside, and your ${professionOf(client.profile).counselor} can see that it did not fit.`,
    undo: stepAside(input),
  };
});

export const takeUpAgainAction = clientAction(assignmentOccurrenceSchema, async (client, input) => {
  await takeUpAgain(client, input);
  return { to: "/client", message: "It is back on your list." };
});

export const answerAgainAction = clientAction(answerAgainSchema, async (client, input) => {
  await answerAgain(client, input);
  return { message: `Thank you. That is between you and your ${professionOf(client.profile).counselor}.` };
});
