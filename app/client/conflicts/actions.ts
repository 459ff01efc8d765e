"use server";
import type { Route } from "next";
import { changeConflict, keepConflict, shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { askRepair, sayRepaired, withdrawRepaired } from "@/lib/conflicts/repairs/commands";
import { repairSchema } from "@/lib/conflicts/repairs/schema";
import { changeConflictSchema, conflictIdSchema, writeConflictSchema } from "@/lib/conflicts/schema";
import { changeSetbackAudience, noteSetback } from "@/lib/conflicts/setbacks/commands";
import { noteSetbackSchema, setbackAudienceSchema } from "@/lib/conflicts/setbacks/schema";
import { clientAction } from "@/lib/platform/actions/run";
import { professionOf } from "@/lib/platform/text/profession";

export const writeConflictAction = clientAction(writeConflictSchema, async (client, input) => {
  const { conflictId } = await writeConflict(client, input);
  return {
    to: `/client/conflicts/${conflictId}` as Route,
    message: "Saved.",
  };
});

export const changeMyConflictAction = clientAction(changeConflictSchema, async (client, input) => {
  await changeConflict(client, input);
  return { message: "Changed." };
});

export const shareMyConflictAction = clientAction(conflictIdSchema, async (client, input) => {
  await shareConflict(client, input);
  return { message: "Shared. It can be read once it is opened." };
});

export const keepMyConflictAction = clientAction(conflictIdSchema, async (client, input) => {
  await keepConflict(client, input);
  return {
    message: `No longer shared. It is yours and your ${professionOf(client.profile).counselor}’s again.`,
  };
});

export const noteSetbackAction = clientAction(noteSetbackSchema, async (client, input) => {
  await noteSetback(client, input);
  return { to: "/client/conflicts", message: "Saved. A setback does not take away what you have built." };
});

export const changeSetbackAudienceAction = clientAction(setbackAudienceSchema, async (client, input) => {
  await changeSetbackAudience(client, input);
  return { message: "Changed." };
});

export const askRepairAction = clientAction(repairSchema, async (client, input) => {
  await askRepair(client, input);
  return { message: "Saved. It can be read once it is opened." };
});

export const sayRepairedAction = clientAction(repairSchema, async (client, input) => {
  await sayRepaired(client, input);
  return { message: "Noted. It is closed once you have both said so." };
});

export const withdrawRepairedAction = clientAction(repairSchema, async (client, input) => {
  await withdrawRepaired(client, input);
  return { message: "Withdrawn." };
});
