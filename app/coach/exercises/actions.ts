"use server";
import { coachAction } from "@/lib/actions/run";
import { setFavourite } from "@/lib/favourites/commands";
import { setFavouriteSchema } from "@/lib/favourites/schema";

export const setFavouriteAction = coachAction(setFavouriteSchema, async (coach, input) => {
  await setFavourite(coach, input);
  return undefined;
});
