"use server";
import type { Route } from "next";
import { assignExercise } from "@/lib/assignments/commands";
import { assignExerciseSchema } from "@/lib/assignments/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const assignExerciseAction = coachAction(assignExerciseSchema, async (coach, input) => {
  const { assignmentId } = await assignExercise(coach, input);
  return {
    to: `/coach/couples/${input.coupleId}/homework#${assignmentId}` as Route,
    message: input.startsOn
      ? "Assigned. They will find it from the day you chose."
      : "Assigned. They will find it the next time they look.",
  };
});
