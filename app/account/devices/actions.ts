"use server";
import { cookies } from "next/headers";
import { z } from "zod";
import { anyoneAction, clientAction } from "@/lib/actions/run";
import { sessionCookie } from "@/lib/auth/config";
import { signOutDevice, signOutEverywhere, signOutEverywhereElse } from "@/lib/devices/commands";
import { signOutDeviceSchema } from "@/lib/devices/schema";
import { chooseTimeZone } from "@/lib/time-zones/commands";
import { chooseTimeZoneSchema } from "@/lib/time-zones/schema";

export const chooseTimeZoneAction = clientAction(chooseTimeZoneSchema, async (client, input) => {
  await chooseTimeZone(client, input);
  return { message: "Saved. Your days follow this time zone." };
});

export const signOutDeviceAction = anyoneAction(signOutDeviceSchema, async (actor, input) => {
  await signOutDevice(actor, input);
  return input.loginId === actor.loginId ? { to: "/sign-in" } : { message: "That device is signed out." };
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
