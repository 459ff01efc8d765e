import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { TurnFields } from "./turn-fields";

type WriteAgainProps = { action: FormAction; owner: string; assignmentId: string; occurrence: number };

/** One's own words back into their boxes, while nobody but the counselor has them. */
export function WriteAgain({ action, owner, assignmentId, occurrence }: WriteAgainProps) {
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="owner" value={owner} />
      <TurnFields assignmentId={assignmentId} occurrence={occurrence} />
      <ConfirmDialog
        trigger="Write it again"
        title="Write it again?"
        confirmLabel="Yes, back to the page"
        variant="quiet"
        size="small"
      >
        Your words come back into their boxes. This version stays here for you alone, and nobody else reads
        any of it until you send it again.
      </ConfirmDialog>
    </ActionForm>
  );
}
