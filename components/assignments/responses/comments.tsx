"use client";

import { useProfession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Name } from "@/components/ui/name";

type CommentsProps = {
  comments: readonly { commentId: string; coachName: string; toBoth: boolean; body: string; when: string }[];
};

/** What the counselor wrote back. */
export function Comments({ comments }: CommentsProps) {
  const { counselor } = useProfession();
  return (
    <section aria-label={`From your ${counselor}`} className="space-y-3">
      {comments.map((comment) => (
        <Card key={comment.commentId} as="article" tone="accent">
          <p className="text-sm text-ink-soft">
            <strong className="font-semibold text-ink">
              <Name>{comment.coachName}</Name>
            </strong>
            {comment.toBoth ? " to you both" : " to you"}, {comment.when}
          </p>
          <p className="mt-1 whitespace-pre-wrap">{comment.body}</p>
        </Card>
      ))}
    </section>
  );
}
