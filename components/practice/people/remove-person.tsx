import { ActionForm } from "@/components/forms/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Colleague } from "@/lib/practice/people/types";

/** For somebody who has no couples any more. */
export function RemovePerson({ person, action }: { person: Colleague; action: FormAction }) {
  const name = isolate(person.name);
  return (
    <ActionForm action={action} className="">
      <input type="hidden" name="coachId" value={person.coachId} />
      <ConfirmDialog
        trigger={`Remove ${name}`}
        title={`Does ${name} no longer work here?`}
        confirmLabel={`Remove ${name}`}
        variant="quiet"
        size="small"
      >
        They are signed out everywhere, and their sign-in opens nothing here any more. What they wrote keeps
        their name. To come back, they need a new invitation.
      </ConfirmDialog>
    </ActionForm>
  );
}
