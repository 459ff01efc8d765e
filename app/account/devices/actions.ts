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
import { chooseTimeZone } from "@/lib/accounts/time-zone/commands";
import { chooseTimeZoneSchema } from "@/lib/accounts/time-zone/schema";
import { anyoneAction, clientAction } from "@/lib/platform/actions/run";
import { sessionCookie } from "@/lib/platform/auth/config";

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
