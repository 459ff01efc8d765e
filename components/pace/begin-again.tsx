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
      Your pause together ends for both. Pausing again takes a new yes from each of you.
    </ConfirmDialog>
  );
}
