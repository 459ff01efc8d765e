import { ActionForm } from "@/components/forms/action-form";
import { OneButton } from "@/components/forms/one-button";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { replyLimit } from "@/lib/assignments/replies/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

export type ShownReply = { replyId: string; words: string; when: string; isRead: boolean };

type SentReplyProps = { reply: ShownReply; coachName: string; withdraw: FormAction };

/** What they wrote back, to be withdrawn at any time. */
export function SentReply({ reply, coachName, withdraw }: SentReplyProps) {
  return (
    <div className="border-l-4 border-line pl-3">
      <p className="text-sm text-ink-soft">
        You wrote back, {reply.when}.{" "}
        {reply.isRead ? (
          <>
            <Name>{coachName}</Name> has read it.
          </>
        ) : null}
      </p>
      <p className="mt-1 whitespace-pre-wrap break-words">{reply.words}</p>
      <div className="mt-2">
        <OneButton
          action={withdraw}
          fields={{ replyId: reply.replyId }}
          variant="plain"
          ask={{
            title: "Withdraw what you wrote back?",
            text: `It leaves the page of ${isolate(coachName)}, who may have read it already. It stays in your own copy.`,
            yes: "Withdraw it",
          }}
        >
          Withdraw
        </OneButton>
      </div>
    </div>
  );
}

type WriteBackProps = {
  commentId: string;
  coachName: string;
  /** Nobody is spoken of who no longer takes part. */
  alone: boolean;
  write: FormAction;
};

/** One short reply, for the counselor alone, whoever the comment was for. */
export function WriteBack({ commentId, coachName, alone, write }: WriteBackProps) {
  return (
    <Disclosure summary="Write back">
      <ActionForm
        action={write}
        className="-ml-6 space-y-4"
        aria-label={`Write back to ${isolate(coachName)}`}
      >
        <input type="hidden" name="commentId" value={commentId} />
        <Field name="words" label="What you would like to say" required>
          <TextArea rows={3} limit={replyLimit} />
        </Field>
        <p className="text-sm text-ink-soft">
          <Name>{coachName}</Name> reads it, and whoever works with you after them.
          {alone ? null : " Your partner sees nothing of it, not even that you wrote."}
        </p>
        <PrivateWords coachName={coachName} />
        <SubmitButton variant="quiet" pendingText="Sending…">
          Send
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
