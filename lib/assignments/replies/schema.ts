/** What a partner writes back to a comment. */
import { z } from "zod";
import { fits } from "@/lib/platform/text/fits";

export const replyLimit = 2_000;

export const writeReplySchema = z.object({
  commentId: z.uuid(),
  words: z.string().trim().min(1, "Please write a few words").check(fits(replyLimit)),
});
export type WriteReply = z.output<typeof writeReplySchema>;

export const replyIdSchema = z.object({ replyId: z.uuid() });
export type ReplyId = z.output<typeof replyIdSchema>;
