/** What is said together about a conflict. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const summaryLimit = 1_500;

export const proposeSummarySchema = z.object({
  conflictId: z.uuid(),
  words: z.string().trim().min(1, "Please write a few words").check(fits(summaryLimit)),
  /** The wording that was on the page, so that nobody writes over one they have not read. */
  base: z.preprocess((value) => value || null, z.uuid().nullable()),
  submitKey: z.uuid(),
});
export type ProposeSummary = z.output<typeof proposeSummarySchema>;

export const summaryIdSchema = z.object({ conflictId: z.uuid(), summaryId: z.uuid() });
export type SummaryId = z.output<typeof summaryIdSchema>;

export const ownViewSchema = z.object({
  conflictId: z.uuid(),
  /** Empty: nothing is kept beside the other's. */
  words: z
    .string()
    .trim()
    .check(fits(summaryLimit))
    .nullish()
    .transform((text) => text || null),
});
export type OwnView = z.output<typeof ownViewSchema>;
