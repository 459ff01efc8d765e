"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import {
  renameDevice,
  signOutDevice,
  signOutEverywhere,
  signOutEverywhereElse,
} from "@/lib/accounts/devices/commands";
import { renameDeviceSchema, signOutDeviceSchema } from "@/lib/accounts/devices/schema";
import { lockNow, setPin, turnOffPin } from "@/lib/accounts/shared-device/commands";
import { noInputSchema, setPinSchema, turnOffPinSchema } from "@/lib/accounts/shared-device/schema";
import { chooseTimeZone } from "@/lib/accounts/time-zone/commands";
import { chooseTimeZoneSchema } from "@/lib/accounts/time-zone/schema";
import { anyoneAction, clientAction } from "@/lib/platform/actions/run";
import type { Client } from "@/lib/platform/auth/actor";
import { sessionCookie } from "@/lib/platform/auth/config";
import { knownDevice } from "@/lib/platform/auth/cookie-jar";
import { deviceKeyOf } from "@/lib/platform/auth/known-device";
import { Refusal } from "@/lib/platform/errors";

export const chooseTimeZoneAction = clientAction(
  chooseTimeZoneSchema,
  async (client, input) => {
    await chooseTimeZone(client, input);
    return { message: "Saved. Your days follow this time zone." };
  },
  "safe",
);

export const signOutDeviceAction = anyoneAction(signOutDeviceSchema, async (actor, input) => {
  await signOutDevice(actor, input);
  return input.loginId === actor.loginId ? { to: "/sign-in" } : { message: "That device is signed out." };
});

export const renameDeviceAction = anyoneAction(renameDeviceSchema, async (actor, input) => {
  await renameDevice(actor, input);
  return { message: "Saved. Only you see this name." };
});

export const signOutElsewhereAction = anyoneAction(z.object({}), async (actor) => {
  await signOutEverywhereElse(actor);
  return { message: "Every other device is signed out. This one is the only one left." };
});

export const signOutEverywhereAction = anyoneAction(z.object({}), async (actor) => {
  await signOutEverywhere(actor);
  const name = sessionCookie();
  (await cookies()).set({ name, value: "", maxAge: 0, path: "/", secure: name.startsWith("__Host-") });
  return { to: "/sign-in" };
});

/** @throws Refusal where the browser keeps no cookie of ours, so that it would not be known again */
async function thisDevice(client: Client): Promise<string> {
  const device = await knownDevice();
  if (device?.accounts.includes(client.accountId)) return deviceKeyOf(device.device);
  throw new Refusal(
    "This device is not known to us any more. Please sign out, sign in again, and then come back here.",
  );
}

export const setPinAction = clientAction(
  setPinSchema,
  async (client, input) => {
    await setPin(client, { ...input, deviceKey: await thisDevice(client) });
    return { message: "Your PIN is set. After two minutes away, this device asks for it." };
  },
  "safe",
);

export const turnOffPinAction = clientAction(
  turnOffPinSchema,
  async (client, input) => {
    await turnOffPin(client, { ...input, deviceKey: await thisDevice(client) });
    return { message: "The PIN is off on this device." };
  },
  "safe",
);

export const lockNowAction = clientAction(
  noInputSchema,
  async (client) => {
    await lockNow(client);
    return { to: "/unlock" };
  },
  "safe",
);
