"use server";
import { responsePath } from "@/components/practice/couples/paths";
import { comment, withdrawComment } from "@/lib/assignments/comments/commands";
import { commentSchema, withdrawCommentSchema } from "@/lib/assignments/comments/schema";
import { markReplyRead } from "@/lib/assignments/replies/commands";
import { replyIdSchema } from "@/lib/assignments/replies/schema";
import { markRead } from "@/lib/assignments/review/commands";
import { responseSchema } from "@/lib/assignments/review/schema";
import { waitingToRead } from "@/lib/caseload/reading/queries";
import { afterReading } from "@/lib/caseload/reading/rules";
import { coachAction } from "@/lib/platform/actions/run";
import { discussed, talkInSession } from "@/lib/sessions/agenda/commands";
import { agendaItemSchema, talkInSessionSchema } from "@/lib/sessions/agenda/schema";

export const markReadAction = coachAction(responseSchema, async (coach, input) => {
  await markRead(coach, input);
  return {
    message: "Marked as read. The author sees that.",
    undo: { deed: "read", responseId: input.responseId },
  };
});

/** Marks it as read and goes on to what waits next; once all is read, back to Today. */
export const readAndNextAction = coachAction(responseSchema, async (coach, input) => {
  const next = afterReading(await waitingToRead(coach), input.responseId);
  await markRead(coach, input);
  return {
    to: next ? responsePath(next.coupleId, next.responseId) : "/coach",
    message: next ? "Marked as read. The author sees that." : "Marked as read. You have read it all.",
    undo: { deed: "read" as const, responseId: input.responseId },
  };
});

export const commentAction = coachAction(commentSchema, async (coach, input) => {
  await comment(coach, input);
  return { message: "They will find your words beside the exercise." };
});

export const withdrawCommentAction = coachAction(withdrawCommentSchema, async (coach, input) => {
  await withdrawComment(coach, input);
  return { message: "Withdrawn." };
});

export const markReplyReadAction = coachAction(replyIdSchema, async (coach, input) => {
  await markReplyRead(coach, input);
  return { message: "Marked as read. Whoever wrote it sees that." };
});

export const talkInSessionAction = coachAction(talkInSessionSchema, async (coach, input) => {
  await talkInSession(coach, input);
  return { message: "It is on your list for the session." };
});

export const discussedAction = coachAction(agendaItemSchema, async (coach, input) => {
  await discussed(coach, input);
  return { message: "Marked as discussed.", undo: { deed: "discussed", itemId: input.itemId } };
});
