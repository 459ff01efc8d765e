/** Marking an exercise as a favorite, or no longer. */
import { z } from "zod";

export const setFavoriteSchema = z.object({
  exerciseId: z.uuid(),
  on: z.enum(["yes", "no"]).transform((choice) => choice === "yes"),
});
export type SetFavorite = z.output<typeof setFavoriteSchema>;
