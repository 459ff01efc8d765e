import { HelpSignIn } from "@/components/accounts/vouching/help-sign-in";
import { ActionForm } from "@/components/forms/action-form";
import { PartnerName, type PartnerShape } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { EmailInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { PartnerCard as Partner } from "@/lib/practice/couples/types";
import { FreshLinks } from "./fresh-links";
import { consentWords, joinStatusWords } from "./status-words";
import { UntilDone } from "./until-done";

export const shapeOf = (place: 1 | 2): PartnerShape => (place === 1 ? "circle" : "square");

type PartnerCardProps = {
  partner: Partner;
  /** Until when the link works, in words. */
  until: string | null;
  /** When they signed, in words. */
  signedOn: string | null;
  invite: FormAction;
  /** For one who has joined and cannot sign in, or has lost a phone. */
  makeLink: FormAction;
  signOut: FormAction;
};

/** One partner and how far they have come with joining. The form keeps its place whatever the status, so that a fresh link stays on the page. */
export function PartnerCard({ partner, until, signedOn, invite, makeLink, signOut }: PartnerCardProps) {
  const { clientId, firstName, place, joinStatus, email } = partner;
  if (partner.leftAt) {
    return (
      <li className="py-3 first:pt-0 last:pb-0">
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <span className="min-w-0 font-semibold">
            <PartnerName name={firstName} shape={shapeOf(place)} />
          </span>
          <Badge>Not taking part</Badge>
        </div>
      </li>
    );
  }
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 font-semibold">
          <PartnerName name={firstName} shape={shapeOf(place)} />
        </span>
        <Badge tone={joinStatus === "joined" ? "accent" : joinStatus === "lapsed" ? "notice" : "neutral"}>
          {joinStatusWords[joinStatus]}
        </Badge>
      </div>
      {email ? <p className="mt-1 truncate text-sm text-ink-soft">{email}</p> : null}
      {joinStatus === "invited" && until ? (
        <p className="text-sm text-ink-soft">The link works until {until}.</p>
      ) : null}
      {joinStatus === "joined" ? (
        <p className="text-sm text-ink-soft">{consentWords(partner, signedOn)}</p>
      ) : null}
      {joinStatus === "joined" ? (
        <HelpSignIn
          who={{ field: "clientId", id: clientId, name: firstName }}
          makeLink={makeLink}
          signOut={signOut}
        />
      ) : (
        <ActionForm action={invite} className="">
          <UntilDone>
            <Disclosure summary={email ? "Create a new link" : `Invite ${isolate(firstName)}`}>
              <input type="hidden" name="clientId" value={clientId} />
              <div className="space-y-3">
                <Field name="email" label="Their own email" required>
                  <EmailInput limit={254} defaultValue={email ?? undefined} autoComplete="off" />
                </Field>
                {email ? <p className="text-sm text-ink-soft">The earlier link stops working.</p> : null}
                <SubmitButton size="small" pendingText="One moment…">
                  {email ? "Create and email it" : "Invite"}
                </SubmitButton>
              </div>
            </Disclosure>
          </UntilDone>
          <FreshLinks />
        </ActionForm>
      )}
    </li>
  );
}
