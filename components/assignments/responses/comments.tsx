"use client";

import { OneButton } from "@/components/forms/one-button";
import { useProfession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";

type CommentsProps = {
  comments: readonly {
    commentId: string;
    coachName: string;
    toBoth: boolean;
    body: string;
    when: string;
    /** What is brought with it, and whether it is among what waits for the next session. */
    point: string;
    waits: boolean;
  }[];
  /** Files a point for the counselor alone. */
  bring: FormAction;
};

/** What the counselor wrote back, each to be brought to the session. */
export function Comments({ comments, bring }: CommentsProps) {
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
          <div className="mt-3">
            {comment.waits ? (
              <p className="text-sm">
                You bring this to the session.{" "}
                <Link href="/client/agenda" className="link">
                  What I bring
                </Link>
              </p>
            ) : (
              <OneButton action={bring} fields={{ words: comment.point, audience: "coach" }}>
                Bring it to the session
              </OneButton>
            )}
          </div>
        </Card>
      ))}
    </section>
  );
}
