/** Resting for a while, alone or together. */
import { z } from "zod";

export const pauseSchema = z.object({
  /** The day of coming back; left empty it stays open. */
  untilOn: z.preprocess(
    (value) => (value === "" || value === undefined ? null : value),
    z.iso.date("Please give a day").nullable(),
  ),
});
export type PauseInput = z.output<typeof pauseSchema>;

export const noInputSchema = z.object({});
