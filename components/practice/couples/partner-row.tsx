"use client";

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
import type { PartnerCard } from "@/lib/practice/couples/types";
import { FreshLinks } from "./fresh-links";
import { joinStatusWords } from "./status-words";
import { UntilDone } from "./until-done";

type PartnerRowProps = {
  id: string;
  name: string;
  shape: PartnerShape;
  /** Null for one who no longer takes part. */
  joined: PartnerCard["joinStatus"] | null;
  email: string | null;
  /** What they have signed, or until when their link works. */
  words: string | null;
  invite: FormAction;
  makeLink: FormAction;
  signOut: FormAction;
};

export function PartnerRow({ id, name, shape, joined, email, words, ...actions }: PartnerRowProps) {
  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="min-w-0 font-semibold">
          <PartnerName name={name} shape={shape} />
        </span>
        {joined ? (
          <Badge tone={joined === "joined" ? "accent" : joined === "lapsed" ? "notice" : "neutral"}>
            {joinStatusWords[joined]}
          </Badge>
        ) : (
          <Badge>Not taking part</Badge>
        )}
      </div>
      {email ? <p className="mt-1 truncate text-sm text-ink-soft">{email}</p> : null}
      {words === null ? null : <p className="text-sm text-ink-soft">{words}</p>}
      {joined === "joined" ? (
        <HelpSignIn
          who={{ field: "clientId", id, name }}
          makeLink={actions.makeLink}
          signOut={actions.signOut}
        />
      ) : joined ? (
        <ActionForm action={actions.invite} className="">
          <UntilDone>
            <Disclosure summary={email ? "Create a new link" : `Invite ${isolate(name)}`}>
              <input type="hidden" name="clientId" value={id} />
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
      ) : null}
    </li>
  );
}
