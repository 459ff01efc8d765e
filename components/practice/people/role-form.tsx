import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Colleague } from "@/lib/practice/people/types";

/** Makes somebody an owner too, or no longer one. */
export function RoleForm({ person, action }: { person: Colleague; action: FormAction }) {
  const name = isolate(person.name);
  return (
    <Disclosure summary={person.isOwner ? "No longer an owner" : "Make them an owner"}>
      <ActionForm action={action} className="space-y-2">
        <input type="hidden" name="coachId" value={person.coachId} />
        <input type="hidden" name="role" value={person.isOwner ? "colleague" : "owner"} />
        <p className="text-sm text-ink-soft">
          {person.isOwner
            ? `${name} goes on with their own couples, and no longer changes settings or people.`
            : `${name} can then change settings, invite and remove people, and read the activity log. What is written with other people’s couples stays closed to every owner.`}
        </p>
        <SubmitButton variant="quiet" size="small" pendingText="Saving…">
          {person.isOwner ? `Take the role from ${name}` : `Make ${name} an owner`}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
