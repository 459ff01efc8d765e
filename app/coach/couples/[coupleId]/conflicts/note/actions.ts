"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { saveNote } from "@/lib/root-causes/commands";
import { takeBackFormulation } from "@/lib/root-causes/formulations/commands";
import { takeBackFormulationSchema } from "@/lib/root-causes/formulations/schema";
import { addHypothesis, letGoHypothesis } from "@/lib/root-causes/hypotheses/commands";
import { addHypothesisSchema, letGoHypothesisSchema } from "@/lib/root-causes/hypotheses/schema";
import { saveNoteSchema } from "@/lib/root-causes/schema";

export const saveNoteAction = coachAction(saveNoteSchema, async (coach, input) => {
  const { revision } = await saveNote(coach, input);
  return { message: "Saved. Only you can see it.", data: { baseRevision: String(revision) } };
});

export const takeBackFormulationAction = coachAction(takeBackFormulationSchema, async (coach, input) => {
  await takeBackFormulation(coach, input);
  return { message: "Withdrawn. They no longer find it." };
});

export const addHypothesisAction = coachAction(addHypothesisSchema, async (coach, input) => {
  await addHypothesis(coach, input);
  return { message: "Added. Only you can see it." };
});

export const letGoHypothesisAction = coachAction(letGoHypothesisSchema, async (coach, input) => {
  await letGoHypothesis(coach, input);
  return { message: "Dropped. It stays in the list below." };
});
