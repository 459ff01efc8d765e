"use server";
import type { Route } from "next";
import {
  closeCommitment,
  makeCommitment,
  noteOnCommitment,
  removeNote,
  reportCommitment,
  tellEarly,
  whatNext,
} from "@/lib/commitments/commands";
import {
  commitmentSchema,
  makeCommitmentSchema,
  noteSchema,
  type OccurrenceInput,
  occurrenceSchema,
  reportSchema,
  tellEarlySchema,
  whatNextSchema,
} from "@/lib/commitments/schema";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";

const reported = {
  keep: "Kept. Good to know.",
  keep_late: "Kept, a little later. Good to know.",
  miss: "Noted. Thank you for saying so.",
  cancel: "That day is left out.",
};

const thisDay = (deed: string, { commitmentId, onDate }: OccurrenceInput) => ({ deed, commitmentId, onDate });

export const makeCommitmentAction = clientAction(makeCommitmentSchema, async (client, input) => {
  await makeCommitment(client, input);
  return {
    to: "/client/promises" as Route,
    message: `Saved. Your ${professionOf(client.profile).counselor} can read it, and your partner once it is opened.`,
  };
});

export const reportCommitmentAction = clientAction(reportSchema, async (client, input) => {
  await reportCommitment(client, input);
  return input.step === "undo"
    ? { message: "Undone." }
    : { message: reported[input.step], undo: thisDay("promise", input) };
});

export const tellEarlyAction = clientAction(tellEarlySchema, async (client, input) => {
  await tellEarly(client, input);
  return {
    message: `Told in advance. Your ${professionOf(client.profile).counselor} can read it, and your partner once it is opened.`,
  };
});

export const whatNextAction = clientAction(whatNextSchema, async (client, input) => {
  await whatNext(client, input);
  if (input.next === "smaller") return { to: `/client/promises/new?smaller=${input.commitmentId}` as Route };
  return input.next === "let_go"
    ? { message: "Noted. That one is let go.", undo: thisDay("promise_next", input) }
    : { message: "It has another day." };
});

export const closeCommitmentAction = clientAction(commitmentSchema, async (client, input) => {
  await closeCommitment(client, input);
  return { message: "This promise has ended." };
});

export const noteOnCommitmentAction = clientAction(noteSchema, async (client, input) => {
  await noteOnCommitment(client, input);
  return { message: `Your ${professionOf(client.profile).counselor} can read it now.` };
});

export const removeCommitmentNoteAction = clientAction(occurrenceSchema, async (client, input) => {
  await removeNote(client, input);
  return { message: "Withdrawn." };
});
