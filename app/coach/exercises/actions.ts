"use server";
import { editPath } from "@/components/library/authoring/author-paths";
import { bringBackExercise, copyExercise, retireExercise } from "@/lib/library/authoring/commands";
import { copySchema, ownExerciseSchema } from "@/lib/library/authoring/schema";
import { setFavorite } from "@/lib/library/favorites/commands";
import { setFavoriteSchema } from "@/lib/library/favorites/schema";
import { exchangeText } from "@/lib/library/import-export/queries";
import { exportSchema } from "@/lib/library/import-export/schema";
import { coachAction } from "@/lib/platform/actions/run";

export const setFavoriteAction = coachAction(setFavoriteSchema, async (coach, input) => {
  await setFavorite(coach, input);
  return undefined;
});

export const copyExerciseAction = coachAction(copySchema, async (coach, input) => {
  const { exerciseId } = await copyExercise(coach, input);
  return { to: editPath(exerciseId), message: "Duplicated. This copy is yours to change." };
});

export const retireExerciseAction = coachAction(ownExerciseSchema, async (coach, input) => {
  await retireExercise(coach, input);
  return { message: "Archived. Whoever has it already keeps it." };
});

export const bringBackExerciseAction = coachAction(ownExerciseSchema, async (coach, input) => {
  await bringBackExercise(coach, input);
  return { message: "Restored." };
});

/** Hands back a text: the page makes a file of it, so that no address serves one. */
export const handOnAction = coachAction(exportSchema, async (coach, input) => {
  const { name, text } = await exchangeText(coach, input);
  return { quiet: true, data: { name, text } };
});
