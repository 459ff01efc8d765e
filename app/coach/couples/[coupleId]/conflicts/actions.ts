"use server";
import type { Route } from "next";
import { changeConflict, shareConflict, writeConflict } from "@/lib/conflicts/commands";
import { changeConflictSchema, conflictIdSchema, writeConflictSchema } from "@/lib/conflicts/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const writeCoupleConflictAction = coachAction(writeConflictSchema, async (coach, input) => {
  const { conflictId } = await writeConflict(coach, input);
  return { to: `/coach/couples/${input.coupleId}/conflicts/${conflictId}` as Route, message: "Added." };
});

export const changeCoupleConflictAction = coachAction(changeConflictSchema, async (coach, input) => {
  await changeConflict(coach, input);
  return { message: "Changed." };
});

export const shareCoupleConflictAction = coachAction(conflictIdSchema, async (coach, input) => {
  await shareConflict(coach, input);
  return { message: "Both can read it now." };
});
