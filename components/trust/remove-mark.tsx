import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/lib/platform/actions/form-state";

export function RemoveMark({ eventId, action }: { eventId: string; action: FormAction }) {
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="eventId" value={eventId} />
      <ConfirmDialog
        trigger="Remove from the chart"
        title="Remove this event from the chart?"
        confirmLabel="Remove"
        variant="quiet"
        size="small"
      >
        It goes for everyone who could see it. The answers stay as they are.
      </ConfirmDialog>
    </ActionForm>
  );
}
