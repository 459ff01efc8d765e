import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { PartnerIntake } from "@/lib/practice/intake/types";
import { IntakeRead } from "./intake-read";

type PartnerIntakeCardProps = {
  intake: PartnerIntake;
  coupleId: string;
  today: string;
  say: (at: Date) => string;
  ask: FormAction;
  /** What else they saved for their counselor alone. */
  children?: ReactNode;
};

/** What one partner saved for their counselor alone, the latest first, and a way to ask them to look again. */
export function PartnerIntakeCard({ intake, coupleId, today, say, ask, children }: PartnerIntakeCardProps) {
  const { clientId, firstName, versions, askedAt } = intake;
  const [latest, ...earlier] = versions;
  return (
    <Card title={<Name>{firstName}</Name>} eyebrow="Only you see this">
      {latest ? (
        // Folded: a screen may be looked at by those it is about.
        <Disclosure summary={`Where they stand, saved ${say(latest.savedAt)}`}>
          <IntakeRead version={latest} today={today} />
        </Disclosure>
      ) : (
        <p className="text-ink-soft">Nothing saved yet. They find it under “More”, and need not answer.</p>
      )}
      {earlier.length > 0 ? (
        <Disclosure summary="Earlier versions">
          <ul className="space-y-4 text-sm">
            {earlier.map((version) => (
              <li key={version.version}>
                <h3 className="text-base">{say(version.savedAt)}</h3>
                <IntakeRead version={version} today={today} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      {children}
      {askedAt ? (
        <p className="mt-2 text-sm text-ink-soft">Asked to look again, {say(askedAt)}.</p>
      ) : (
        <ActionForm action={ask} className="mt-2">
          <input type="hidden" name="coupleId" value={coupleId} />
          <input type="hidden" name="clientId" value={clientId} />
          <SubmitButton variant="quiet" size="small" pendingText="One moment…">
            Ask <Name>{firstName}</Name> to look again
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
