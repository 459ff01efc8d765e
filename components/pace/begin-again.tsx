import { ConfirmDialog } from "@/components/ui/confirm-dialog";

/** Ends a rest that both said yes to: for both, so it asks first. */
export function BeginAgain() {
  return (
    <ConfirmDialog
      trigger="Begin again"
      title="Begin again, both of you?"
      confirmLabel="Begin again"
      variant="quiet"
    >
      Your rest together ends for both. Resting again takes a new yes from each of you.
    </ConfirmDialog>
  );
}
