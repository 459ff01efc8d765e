import { Comments } from "@/components/assignments/responses/comments";
import type { ClientSheet } from "@/lib/assignments/responses/types";
import { commentBrought } from "@/lib/sessions/points/rules";
import type { OwnPoint } from "@/lib/sessions/points/types";
import { filePointAction } from "../../agenda/actions";

type CommentsReadProps = {
  page: Pick<ClientSheet, "title" | "comments">;
  points: readonly OwnPoint[];
  when: (at: Date) => string;
};

/** What the counselor wrote back, each with whether it waits for the next session already. */
export function CommentsRead({ page: { title, comments }, points, when }: CommentsReadProps) {
  const waiting = new Set(points.map(({ words }) => words));
  const shown = comments.map(({ createdAt, ...comment }) => {
    const point = commentBrought({ title, body: comment.body });
    return { ...comment, when: when(createdAt), point, waits: waiting.has(point) };
  });
  return <Comments comments={shown} bring={filePointAction} />;
}
