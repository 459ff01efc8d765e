"use server";
import type { Route } from "next";
import { ownCoachAction } from "@/lib/platform/actions/run";
import { provePassword } from "@/lib/platform/auth/own-password";
import { turnBack } from "@/lib/platform/auth/turned";
import { turnBackSchema } from "@/lib/sessions/room/schema";

/** The one thing that can be done on a screen that is turned to a couple. */
export const turnBackAction = ownCoachAction(turnBackSchema, async (coach, input) => {
  const { coupleId, appointmentId, currentPassword } = input;
  await provePassword(coach, currentPassword);
  await turnBack();
  return { to: `/coach/couples/${coupleId}/sessions/${appointmentId}` as Route, inPlace: true };
});
