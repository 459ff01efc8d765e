import { OneButton } from "@/components/forms/one-button";
import { Icon } from "@/components/ui/icon";
import { Name } from "@/components/ui/name";
import type { ReceivedReply } from "@/lib/assignments/replies/types";
import type { FormAction } from "@/lib/platform/actions/form-state";

export type ShownReply = Pick<ReceivedReply, "replyId" | "authorName" | "words"> & {
  when: string;
  read: string | null;
};

/** What was written back to one comment; each is for the counselor alone. */
export function Replies({ replies, read }: { replies: readonly ShownReply[]; read: FormAction }) {
  return replies.map((reply) => (
    <div key={reply.replyId} className="mt-3 border-l-4 border-line pl-3">
      <p className="text-xs text-ink-soft">
        <Name>{reply.authorName}</Name> wrote back to you alone, {reply.when}
      </p>
      <p className="mt-1 whitespace-pre-wrap break-words">{reply.words}</p>
      {reply.read ? (
        <p className="mt-1 flex items-center gap-2 text-xs text-ink-soft">
          <Icon name="check" />
          You marked it as read, {reply.read}.
        </p>
      ) : (
        <div className="mt-2">
          <OneButton action={read} fields={{ replyId: reply.replyId }}>
            Mark this as read
          </OneButton>
        </div>
      )}
    </div>
  ));
}
