/** Which zone somebody's days are in. */
import { z } from "zod";
import { isZone } from "@/lib/platform/time/zone";

export const chooseTimeZoneSchema = z.object({
  /** Empty for the practice's own. */
  timeZone: z
    .string()
    .trim()
    .max(60)
    .transform((zone) => zone || null)
    .refine(
      (zone) => zone === null || isZone(zone),
      "Please give a time zone such as Europe/Lisbon, or leave it empty",
    ),
});
export type ChooseTimeZone = z.output<typeof chooseTimeZoneSchema>;
