/** A counselor's words on a response. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const commentLimit = 4_000;

export const commentSchema = z.object({
  responseId: z.uuid(),
  to: z.enum(["author", "both"]),
  body: z.string().trim().min(1, "Please write a few words").check(fits(commentLimit)),
});
export type WriteComment = z.output<typeof commentSchema>;

export const withdrawCommentSchema = z.object({ commentId: z.uuid() });
export type WithdrawComment = z.output<typeof withdrawCommentSchema>;
