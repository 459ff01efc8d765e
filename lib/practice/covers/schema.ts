/** What it takes to name somebody who stands in, and to end it sooner. */
import { z } from "zod";

export const nameCoverSchema = z.object({
  coachId: z.uuid("Please choose who is away"),
  coverId: z.uuid("Please choose who stands in"),
  fromOn: z.iso.date("Please choose the first day"),
  toOn: z.iso.date("Please choose the last day"),
});
export type NameCover = z.output<typeof nameCoverSchema>;

export const endCoverSchema = z.object({ id: z.uuid() });
export type EndCover = z.output<typeof endCoverSchema>;
