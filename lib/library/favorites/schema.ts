/** Marking an exercise as a favourite, or no longer. */
import { z } from "zod";

export const setFavouriteSchema = z.object({
  exerciseId: z.uuid(),
  on: z.enum(["yes", "no"]).transform((choice) => choice === "yes"),
});
export type SetFavourite = z.output<typeof setFavouriteSchema>;
