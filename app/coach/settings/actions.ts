"use server";
import { coachAction } from "@/lib/platform/actions/run";
import { chooseNamesInTitles } from "@/lib/practice/settings/commands";
import { chooseNamesInTitlesSchema } from "@/lib/practice/settings/schema";

export const chooseNamesInTitlesAction = coachAction(chooseNamesInTitlesSchema, async (coach, input) => {
  await chooseNamesInTitles(coach, input);
  return { message: "Saved. It applies to everybody who works here, from the next page on." };
});
