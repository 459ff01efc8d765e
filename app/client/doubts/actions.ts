"use server";
import { answerDoubt, askDoubt, noteHelped, takeDoubtBack } from "@/lib/everyday/doubts/commands";
import {
  answerDoubtSchema,
  askDoubtSchema,
  doubtIdSchema,
  noteHelpedSchema,
} from "@/lib/everyday/doubts/schema";
import { clientAction } from "@/lib/platform/actions/run";

export const askDoubtAction = clientAction(askDoubtSchema, async (client, input) => {
  await askDoubt(client, input);
  return {};
});

export const answerDoubtAction = clientAction(answerDoubtSchema, async (client, input) => {
  await answerDoubt(client, input);
  return {};
});

export const takeDoubtBackAction = clientAction(doubtIdSchema, async (client, input) => {
  await takeDoubtBack(client, input);
  return {};
});

export const noteHelpedAction = clientAction(noteHelpedSchema, async (client, input) => {
  await noteHelped(client, input);
  return {};
});
