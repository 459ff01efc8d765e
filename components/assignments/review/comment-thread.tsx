import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { commentLimit } from "@/lib/assignments/comments/schema";
import type { CoachComment } from "@/lib/assignments/review/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { Replies, type ShownReply } from "./replies";

type CommentThreadProps = {
  responseId: string;
  authorName: string | null;
  partnerName: string;
  mayCommentBoth: boolean;
  comments: readonly (Omit<CoachComment, "replies"> & { when: string; replies: readonly ShownReply[] })[];
  comment: FormAction;
  withdraw: FormAction;
  markReplyRead: FormAction;
};

export function CommentThread(props: CommentThreadProps) {
  const { responseId, authorName, partnerName, mayCommentBoth, comments, comment, withdraw, markReplyRead } =
    props;
  const onlyAuthor = authorName !== null && !mayCommentBoth;
  return (
    <div className="space-y-4">
      {comments.length > 0 ? (
        <ul className="space-y-3">
          {comments.map((one) => (
            <li key={one.commentId} className="rounded-md bg-sunken p-3 text-sm">
              <p className="text-xs text-ink-soft">
                {one.mine ? "You" : <Name>{one.coachName}</Name>} to{" "}
                {one.to === "both" ? "both" : <Name>{authorName}</Name>}, {one.when}
                {one.withdrawn ? ". Withdrawn; it is here for what was written back to it." : ""}
              </p>
              <p className="mt-1 whitespace-pre-wrap break-words">{one.body}</p>
              {one.mine && !one.withdrawn ? (
                <ActionForm action={withdraw} className="">
                  <input type="hidden" name="commentId" value={one.commentId} />
                  <ConfirmDialog
                    trigger="Withdraw"
                    title="Withdraw this comment?"
                    confirmLabel="Withdraw it"
                    variant="plain"
                    size="small"
                  >
                    It leaves the page of everyone who could read it. It may have been read already.
                  </ConfirmDialog>
                </ActionForm>
              ) : null}
              <Replies replies={one.replies} read={markReplyRead} />
            </li>
          ))}
        </ul>
      ) : null}
      <ActionForm action={comment} afterDone="clear" className="space-y-3" aria-label="Write to them">
        <input type="hidden" name="responseId" value={responseId} />
        <Field
          name="body"
          label="What you would like to say"
          hideLabel
          hint={
            onlyAuthor
              ? `Only ${isolate(authorName)} reads this. ${isolate(partnerName)} cannot read the answers, so not your words on them either.`
              : "Name something they did. What was it like for them?"
          }
        >
          <TextArea rows={3} limit={commentLimit} />
        </Field>
        {onlyAuthor ? (
          <input type="hidden" name="to" value="author" />
        ) : authorName === null ? (
          <input type="hidden" name="to" value="both" />
        ) : (
          <Field name="to" label="For" group>
            <ChoiceList
              defaultValue="author"
              options={[
                { value: "author", label: `${isolate(authorName)} alone` },
                { value: "both", label: `${isolate(authorName)} and ${isolate(partnerName)}` },
              ]}
            />
          </Field>
        )}
        <SubmitButton variant="quiet" pendingText="Sending…">
          Send
        </SubmitButton>
      </ActionForm>
    </div>
  );
}
