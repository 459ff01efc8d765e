"use server";
import type { Route } from "next";
import { clientAction } from "@/lib/actions/run";
import {
  closePromise,
  makePromise,
  noteOnPromise,
  removeNote,
  reportPromise,
  tellEarly,
  whatNext,
} from "@/lib/promises/commands";
import {
  makePromiseSchema,
  noteSchema,
  occurrenceSchema,
  promiseSchema,
  reportSchema,
  tellEarlySchema,
  whatNextSchema,
} from "@/lib/promises/schema";

export const makePromiseAction = clientAction(makePromiseSchema, async (client, input) => {
  await makePromise(client, input);
  return { to: "/client/promises?made=yes" as Route };
});

export const reportPromiseAction = clientAction(reportSchema, async (client, input) => {
  await reportPromise(client, input);
  return {};
});

export const tellEarlyAction = clientAction(tellEarlySchema, async (client, input) => {
  await tellEarly(client, input);
  return {};
});

export const whatNextAction = clientAction(whatNextSchema, async (client, input) => {
  await whatNext(client, input);
  return input.next === "smaller" ? { to: `/client/promises/new?smaller=${input.promiseId}` as Route } : {};
});

export const closePromiseAction = clientAction(promiseSchema, async (client, input) => {
  await closePromise(client, input);
  return {};
});

export const noteOnPromiseAction = clientAction(noteSchema, async (client, input) => {
  await noteOnPromise(client, input);
  return { message: "Your counselor can read it now." };
});

export const removePromiseNoteAction = clientAction(occurrenceSchema, async (client, input) => {
  await removeNote(client, input);
  return { message: "Taken back." };
});
