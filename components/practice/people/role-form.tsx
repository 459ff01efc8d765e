import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Colleague } from "@/lib/practice/people/types";

type Choice = "owner" | "no_owner" | "supervisor" | "no_supervisor";

const choices: Record<
  Choice,
  { role: string; summary: string; says: (name: string) => string; button: (name: string) => string }
> = {
  owner: {
    role: "owner",
    summary: "Make them an owner",
    says: (name) =>
      `${name} can then change settings, invite and remove people, and read the activity log. What is written with other people’s couples stays closed to every owner.`,
    button: (name) => `Make ${name} an owner`,
  },
  no_owner: {
    role: "colleague",
    summary: "No longer an owner",
    says: (name) => `${name} goes on with their own couples, and no longer changes settings or people.`,
    button: (name) => `Take the role from ${name}`,
  },
  supervisor: {
    role: "supervisor",
    summary: "Make them a supervisor",
    says: (name) =>
      `${name} then reads what couples have agreed to be read in supervision, and nothing else. They write nothing and have no couples of their own.`,
    button: (name) => `Make ${name} a supervisor`,
  },
  no_supervisor: {
    role: "colleague",
    summary: "No longer a supervisor",
    says: (name) => `${name} reads nothing in supervision any more, and may work with couples of their own.`,
    button: (name) => `End supervision by ${name}`,
  },
};

/** Somebody with couples cannot become a supervisor: they are handed over first. */
export const roleChoices = ({ isOwner, isSupervisor, couples }: Colleague): Choice[] => {
  if (isSupervisor) return ["no_supervisor"];
  const other: Choice = isOwner ? "no_owner" : "owner";
  return couples > 0 || isOwner ? [other] : [other, "supervisor"];
};

type RoleFormProps = { person: Colleague; choice: Choice; action: FormAction };

/** Gives somebody another role here, or takes it from them. */
export function RoleForm({ person, choice, action }: RoleFormProps) {
  const name = isolate(person.name);
  const { role, summary, says, button } = choices[choice];
  return (
    <Disclosure summary={summary}>
      <ActionForm action={action} className="space-y-2">
        <input type="hidden" name="coachId" value={person.coachId} />
        <input type="hidden" name="role" value={role} />
        <p className="text-sm text-ink-soft">{says(name)}</p>
        <SubmitButton variant="quiet" size="small" pendingText="Saving…">
          {button(name)}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
