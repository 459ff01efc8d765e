import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type DraftStatusProps = {
  draft: { exerciseId: string; kept: boolean; overtaken: boolean };
  /** The exercise that it becomes if it is to be one of its own. */
  copyId: string;
  discard: FormAction;
  makeItsOwn: FormAction;
};

/** What can be done with a draft as a whole. */
export function DraftStatus({ draft, copyId, discard, makeItsOwn }: DraftStatusProps) {
  if (!draft.kept) return null;
  const throwAway = (
    <ActionForm action={discard} className="">
      <input type="hidden" name="exerciseId" value={draft.exerciseId} />
      <ConfirmDialog
        trigger="Discard draft"
        title="Discard this draft?"
        confirmLabel="Discard it"
        size="small"
      >
        What you have changed since it was last published is gone then. What was assigned to couples stays as
        it is.
      </ConfirmDialog>
    </ActionForm>
  );
  if (!draft.overtaken) return <div className="mb-6">{throwAway}</div>;
  return (
    <Notice tone="warn" title="A newer version has been published since you began" className="mb-6">
      <p className="mb-3">
        Your draft is kept, but it would pass over what changed meanwhile. Make it an exercise of its own, or
        discard it and begin from the newer version.
      </p>
      <div className="flex flex-wrap gap-2">
        <ActionForm action={makeItsOwn} className="">
          <input type="hidden" name="exerciseId" value={draft.exerciseId} />
          <input type="hidden" name="copyId" value={copyId} />
          <SubmitButton size="small">Make it an exercise of its own</SubmitButton>
        </ActionForm>
        {throwAway}
      </div>
    </Notice>
  );
}
