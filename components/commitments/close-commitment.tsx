import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/lib/platform/actions/form-state";

type CloseCommitmentProps = { action: FormAction; commitmentId: string };

/** Its giver ends it; the partner simply no longer finds days to come. */
export function CloseCommitment({ action, commitmentId }: CloseCommitmentProps) {
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="commitmentId" value={commitmentId} />
      <ConfirmDialog
        trigger="End this promise"
        title="End this promise?"
        confirmLabel="End it"
        variant="plain"
        size="small"
      >
        <p>The days still to come fall away, for both of you. What has happened stays as it is.</p>
      </ConfirmDialog>
    </ActionForm>
  );
}
