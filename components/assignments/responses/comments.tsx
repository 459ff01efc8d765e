"use client";

import { OneButton } from "@/components/forms/one-button";
import { useProfession } from "@/components/shell/profession";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Name } from "@/components/ui/name";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { SentReply, type ShownReply, WriteBack } from "./reply";

type CommentsProps = {
  coachName: string;
  comments: readonly {
    commentId: string;
    coachName: string;
    toBoth: boolean;
    body: string;
    when: string;
    /** What is brought with it, and whether it is among what waits for the next session. */
    point: string;
    waits: boolean;
    reply: ShownReply | null;
  }[];
  /** What they wrote back to what is no longer here. */
  left: readonly ShownReply[];
  mayReply: boolean;
  alone: boolean;
  /** Files a point for the counselor alone. */
  bring: FormAction;
  write: FormAction;
  withdraw: FormAction;
};

/** What the counselor wrote back, each to be brought to the session, or answered. */
export function Comments(props: CommentsProps) {
  const { coachName, comments, left, mayReply, alone, bring, write, withdraw } = props;
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
          <div className="mt-3 space-y-3">
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
            {comment.reply ? (
              <SentReply reply={comment.reply} coachName={coachName} withdraw={withdraw} />
            ) : mayReply ? (
              <WriteBack {...{ coachName, alone, write }} commentId={comment.commentId} />
            ) : null}
          </div>
        </Card>
      ))}
      {left.map((reply) => (
        <Card key={reply.replyId} as="article">
          <p className="mb-2 text-sm text-ink-soft">The comment you wrote back to is no longer here.</p>
          <SentReply reply={reply} coachName={coachName} withdraw={withdraw} />
        </Card>
      ))}
    </section>
  );
}
