"use server";
import type { Route } from "next";
import { ownCoachAction } from "@/lib/platform/actions/run";
import { provePassword } from "@/lib/platform/auth/own-password";
import { turnBack } from "@/lib/platform/auth/turned";
import { screenTurned } from "@/lib/platform/auth/turned-screen";
import { NotFound } from "@/lib/platform/errors";
import { openTogether } from "@/lib/sessions/room/commands";
import { openTogetherSchema, turnBackSchema } from "@/lib/sessions/room/schema";

/** Back to the counselor's own side. */
export const turnBackAction = ownCoachAction(turnBackSchema, async (coach, input) => {
  const { coupleId, appointmentId, currentPassword } = input;
  await provePassword(coach, currentPassword);
  await turnBack(coach.loginId);
  return { to: `/coach/couples/${coupleId}/sessions/${appointmentId}` as Route, inPlace: true };
});

/** Of the session that the screen is turned to, whatever is sent. */
export const openTogetherAction = ownCoachAction(openTogetherSchema, async (coach, input) => {
  const turned = await screenTurned(coach);
  if (!turned?.shows.includes("sealed")) throw new NotFound();
  const { coupleId, appointmentId } = turned;
  await openTogether(coach, { ...input, coupleId, appointmentId });
  return undefined;
});
