import { Comments } from "@/components/assignments/responses/comments";
import type { OwnReply } from "@/lib/assignments/replies/types";
import type { ClientSheet } from "@/lib/assignments/responses/types";
import { commentBrought } from "@/lib/sessions/points/rules";
import type { OwnPoint } from "@/lib/sessions/points/types";
import { filePointAction } from "../../agenda/actions";
import { withdrawReplyAction, writeReplyAction } from "./actions";

type CommentsReadProps = {
  page: Pick<ClientSheet, "title" | "comments" | "coachName" | "replies" | "mayReply">;
  alone: boolean;
  points: readonly OwnPoint[];
  when: (at: Date) => string;
};

/** What the counselor wrote back, each with whether it waits for the next session already, and what was written back to it. */
export function CommentsRead({ page, alone, points, when }: CommentsReadProps) {
  const { title, comments, coachName, replies, mayReply } = page;
  const waiting = new Set(points.map(({ words }) => words));
  const shownReply = ({ replyId, words, sentAt, isRead }: OwnReply) => ({
    ...{ replyId, words, isRead },
    when: when(sentAt),
  });
  const shown = comments.map(({ createdAt, ...comment }) => {
    const point = commentBrought({ title, body: comment.body });
    const reply = replies.find(({ commentId }) => commentId === comment.commentId);
    return {
      ...comment,
      when: when(createdAt),
      ...{ point, waits: waiting.has(point), reply: reply ? shownReply(reply) : null },
    };
  });
  const here = new Set(comments.map(({ commentId }) => commentId));
  return (
    <Comments
      coachName={coachName}
      comments={shown}
      left={replies.filter(({ commentId }) => !here.has(commentId)).map(shownReply)}
      mayReply={mayReply}
      alone={alone}
      bring={filePointAction}
      write={writeReplyAction}
      withdraw={withdrawReplyAction}
    />
  );
}
