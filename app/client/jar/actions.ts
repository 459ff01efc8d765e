"use server";
import type { Route } from "next";
import { addMarble, beginJar, changeMarble, hideJar, takeMarbleAway } from "@/lib/everyday/marbles/commands";
import {
  addMarbleSchema,
  beginJarSchema,
  changeMarbleSchema,
  hideJarSchema,
  marbleIdSchema,
} from "@/lib/everyday/marbles/schema";
import { clientAction } from "@/lib/platform/actions/run";

const put = {
  in: "It is in the jar.",
  full: "It is in the jar, and the jar is full.",
  beside: "It is saved, and goes first into the next jar.",
};

export const addMarbleAction = clientAction(addMarbleSchema, async (client, input) => {
  const { marbleId, outcome } = await addMarble(client, input);
  return {
    to: `/client/jar?in=${marbleId}` as Route,
    message: outcome === "not_now" ? put.beside : put[outcome],
  };
});

export const changeMarbleAction = clientAction(changeMarbleSchema, async (client, input) => {
  await changeMarble(client, input);
  return { message: "Changed." };
});

export const takeMarbleAwayAction = clientAction(marbleIdSchema, async (client, input) => {
  await takeMarbleAway(client, input);
  return { message: "The marble is removed." };
});

export const beginJarAction = clientAction(beginJarSchema, async (client, input) => {
  await beginJar(client, input);
  return { to: "/client/jar", message: "The jar is ready." };
});

export const hideJarAction = clientAction(hideJarSchema, async (client, input) => {
  await hideJar(client, input);
  return { message: "Saved. Only you can see it." };
});
