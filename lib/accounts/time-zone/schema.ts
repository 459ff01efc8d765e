/** Which zone somebody's days are in. */
import { z } from "zod";

const isZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

export const chooseTimeZoneSchema = z.object({
  /** Empty for the practice's own. */
  timeZone: z
    .string()
    .trim()
    .max(60)
    .transform((zone) => zone || null)
    .refine(
      (zone) => zone === null || (/^[A-Za-z]/.test(zone) && isZone(zone)),
      "Please give a time zone such as Europe/Lisbon, or leave it empty",
    ),
});
export type ChooseTimeZone = z.output<typeof chooseTimeZoneSchema>;
