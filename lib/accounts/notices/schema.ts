/** Whether and when somebody is told by email that something waits. */
import { z } from "zod";

export const hours = { first: 6, last: 21 } as const;

export const chooseNoticesSchema = z.object({
  news: z.enum(["never", "email"], "Please choose one"),
  sessions: z.enum(["never", "same_day", "day_before"], "Please choose one"),
  /** Not asked of a counselor. */
  checkIn: z.enum(["never", "email"], "Please choose one").default("never"),
  hour: z.coerce
    .number("Please choose a time")
    .int("Please choose a time")
    .min(hours.first, "Please choose a time")
    .max(hours.last, "Please choose a time"),
});
export type ChooseNotices = z.output<typeof chooseNoticesSchema>;
