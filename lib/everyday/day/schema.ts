/** What somebody fills in at the end of a day. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { wants } from "./types";

export const lineLimit = 300;

const line = z
  .string()
  .trim()
  .check(fits(lineLimit))
  .nullish()
  .transform((words) => words || null);

export const writeDaySchema = z
  .object({
    /** The day that the page was opened on. */
    onDate: z.iso.date(),
    success: line,
    challenge: line,
    laughed: line,
    wants: z.enum(wants).default("listen"),
  })
  .refine(({ success, challenge, laughed }) => success || challenge || laughed, {
    path: ["success"],
    message: "One line is enough. Without any, there is nothing to keep",
  });
export type WriteDay = z.output<typeof writeDaySchema>;

export const removeLineSchema = z.object({ lineId: z.uuid() });
export type RemoveLine = z.output<typeof removeLineSchema>;

export const chooseDaysSchema = z.object({
  /** Posted as `days[]`; none is a choice too. */
  days: z
    .array(z.coerce.number().int().min(1).max(7))
    .max(7)
    .nullish()
    .transform((days) => [...new Set(days ?? [])].sort()),
});
export type ChooseDays = z.output<typeof chooseDaysSchema>;

/** An earlier page of days. */
export const beforeSchema = z.iso.date().optional().catch(undefined);
