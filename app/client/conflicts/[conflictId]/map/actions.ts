"use server";
import type { Route } from "next";
import { z } from "zod";
import {
  makeMapReady,
  reopenMap,
  reworkMap,
  saveMap,
  withdrawMap,
} from "@/lib/conflicts/cause-maps/commands";
import { asPosted, mapStepSchema, saveMapSchema } from "@/lib/conflicts/cause-maps/schema";
import type { MapSaved } from "@/lib/conflicts/cause-maps/types";
import { entriesOfDraft } from "@/lib/offline-drafts/rules/entries";
import { clientAction } from "@/lib/platform/actions/run";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";

/** A form says whose page it was drawn for; it only ever refuses, it never lets anybody in. */
const drawnFor = z.object({ owner: z.uuid() });

function samePerson(client: Client, owner: string) {
  if (client.personId === owner) return;
  throw new Refusal(
    "Somebody else is signed in on this device now. Your words are kept. Sign in as yourself in another tab, and they will be sent.",
  );
}

/** What components/offline-drafts/answers.ts reads. */
function createdOutcomesOf(map: MapSaved): Record<string, string> {
  if (map.saved) return { revision: String(map.revision) };
  if (map.why === "closed") return { closed: "yes" };
  const { f, a } = asPosted(map.content, map.coachFrom);
  return {
    revision: String(map.revision),
    newer: JSON.stringify(entriesOfDraft({ values: f, audiences: a })),
  };
}

export const saveMapAction = clientAction(drawnFor.and(saveMapSchema), async (client, input) => {
  samePerson(client, input.owner);
  return { quiet: true, data: createdOutcomesOf(await saveMap(client, input)) };
});

/** The button without JavaScript: saves, and goes back. */
export const keepMapAction = clientAction(drawnFor.and(saveMapSchema), async (client, input) => {
  samePerson(client, input.owner);
  const map = await saveMap(client, input);
  if (map.saved)
    return {
      to: `/client/conflicts/${input.sheet}` as Route,
      message: "Saved. You can continue whenever you like.",
    };
  throw new Refusal(
    map.why === "newer"
      ? "A newer version was saved somewhere else. What you wrote is still in the boxes: copy what you want to keep, then open the page again."
      : "This map is no longer a draft. What you wrote is still in the boxes: copy it if you want to keep it.",
  );
});

export const makeMapReadyAction = clientAction(drawnFor.and(saveMapSchema), async (client, input) => {
  samePerson(client, input.owner);
  await makeMapReady(client, input);
  return { message: "Your map is ready." };
});

export const reopenMapAction = clientAction(mapStepSchema, async (client, input) => {
  await reopenMap(client, input);
  return { message: "Your map is a draft again." };
});

export const withdrawMapAction = clientAction(mapStepSchema, async (client, input) => {
  await withdrawMap(client, input);
  return { message: "No longer shared. Your map is yours alone again." };
});

export const reworkMapAction = clientAction(mapStepSchema, async (client, input) => {
  await reworkMap(client, input);
  return { message: "You can change your map now." };
});
