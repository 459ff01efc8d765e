"use server";
import type { Route } from "next";
import {
  closePromise,
  makePromise,
  noteOnPromise,
  removeNote,
  reportPromise,
  tellEarly,
  whatNext,
} from "@/lib/commitments/commands";
import {
  makePromiseSchema,
  noteSchema,
  type OccurrenceInput,
  occurrenceSchema,
  promiseSchema,
  reportSchema,
  tellEarlySchema,
  whatNextSchema,
} from "@/lib/commitments/schema";
import { clientAction } from "@/lib/platform/actions/run";

const reported = {
  keep: "Kept. Good to know.",
  keep_late: "Kept, a little later. Good to know.",
  miss: "Noted. Thank you for saying so.",
  cancel: "That day is left out.",
};

const thisDay = (deed: string, { promiseId, onDate }: OccurrenceInput) => ({ deed, promiseId, onDate });

export const makePromiseAction = clientAction(makePromiseSchema, async (client, input) => {
  await makePromise(client, input);
  return {
    to: "/client/promises" as Route,
    message: "Saved. Your counselor can read it, and your partner once it is opened.",
  };
});

export const reportPromiseAction = clientAction(reportSchema, async (client, input) => {
  await reportPromise(client, input);
  return input.step === "undo"
    ? { message: "Undone." }
    : { message: reported[input.step], undo: thisDay("promise", input) };
});

export const tellEarlyAction = clientAction(tellEarlySchema, async (client, input) => {
  await tellEarly(client, input);
  return { message: "Told in advance. Your counselor can read it, and your partner once it is opened." };
});

export const whatNextAction = clientAction(whatNextSchema, async (client, input) => {
  await whatNext(client, input);
  if (input.next === "smaller") return { to: `/client/promises/new?smaller=${input.promiseId}` as Route };
  return input.next === "let_go"
    ? { message: "Noted. That one is let go.", undo: thisDay("promise_next", input) }
    : { message: "It has another day." };
});

export const closePromiseAction = clientAction(promiseSchema, async (client, input) => {
  await closePromise(client, input);
  return { message: "This promise has ended." };
});

export const noteOnPromiseAction = clientAction(noteSchema, async (client, input) => {
  await noteOnPromise(client, input);
  return { message: "Your counselor can read it now." };
});

export const removePromiseNoteAction = clientAction(occurrenceSchema, async (client, input) => {
  await removeNote(client, input);
  return { message: "Withdrawn." };
});
