import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { EmailInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { JoinLink } from "./join-link";

type InviteCardProps = {
  invite: FormAction;
  withdraw: FormAction;
  pending: readonly { invitationId: string; email: string; until: string }[];
  /** What somebody who works here is called. */
  counselor: string;
};

/** A link for somebody new, and those that have not been used yet. */
export function InviteCard({ invite, withdraw, pending, counselor }: InviteCardProps) {
  return (
    <Card title={`Invite a ${counselor}`}>
      <div className="space-y-6">
        <ActionForm action={invite} className="space-y-4" afterDone="clear">
          <Field
            name="email"
            label="Their email"
            hint="They sign in with it. The link works once, for a week."
          >
            <EmailInput limit={254} autoComplete="off" />
          </Field>
          <SubmitButton pendingText="One moment…">Invite</SubmitButton>
          <JoinLink />
        </ActionForm>
        {pending.length > 0 ? (
          <ul className="divide-y divide-line border-t border-line" aria-label="Invitations not used yet">
            {pending.map(({ invitationId, email, until }) => (
              <li key={invitationId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <p className="min-w-0 flex-1">
                  <span className="break-all font-semibold">{email}</span>
                  <span className="block text-sm text-ink-soft">works until {until}</span>
                </p>
                <ActionForm action={withdraw} className="">
                  <input type="hidden" name="invitationId" value={invitationId} />
                  <SubmitButton
                    variant="quiet"
                    size="small"
                    pendingText="One moment…"
                    aria-label={`Withdraw the invitation of ${email}`}
                  >
                    Withdraw
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Card>
  );
}
