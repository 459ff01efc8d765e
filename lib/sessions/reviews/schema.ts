/** What a counselor chooses for a review. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";
import { type ReviewPart, reviewParts, reviewViews } from "./terms";

export const reviewWordsLimit = 2_000;

const allParts = Object.keys(reviewParts) as [ReviewPart, ...ReviewPart[]];

export const saveReviewSchema = z.object({
  coupleId: z.uuid(),
  /** The revision that was read before writing; 0 before there was one. */
  baseRevision: z.coerce.number().int().min(0),
  parts: z.preprocess(
    (value) => (value === undefined || value === "" ? [] : [value].flat()),
    z.array(z.enum(allParts)).max(allParts.length),
  ),
  view: z.enum(reviewViews).default("rely"),
  words: z
    .string()
    .trim()
    .check(fits(reviewWordsLimit))
    .nullish()
    .transform((text) => text || null),
  give: z.literal("yes").optional(),
});
export type SaveReview = z.output<typeof saveReviewSchema>;

export const reviewIdSchema = z.object({ reviewId: z.uuid() });
export type ReviewId = z.output<typeof reviewIdSchema>;
