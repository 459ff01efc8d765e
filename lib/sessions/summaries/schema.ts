/** What a counselor writes about a session for those who came. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const summaryLimit = 4000;

export const shareSummarySchema = z.object({
  appointmentId: z.uuid(),
  words: z.string().trim().min(1, "Please write a sentence or two").check(fits(summaryLimit)),
});
export type ShareSummary = z.output<typeof shareSummarySchema>;

export const withdrawSummarySchema = z.object({ appointmentId: z.uuid() });
export type WithdrawSummary = z.output<typeof withdrawSummarySchema>;
