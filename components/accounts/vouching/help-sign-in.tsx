"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { OneTimeLink } from "./one-time-link";

type HelpSignInProps = {
  /** `clientId` or `coachId`, and whose. */
  who: { field: "clientId" | "coachId"; id: string; name: string };
  makeLink: FormAction;
  signOut?: FormAction;
};

/** A way back in for somebody one knows, and a way out for their lost phone. */
export function HelpSignIn({ who: { field, id, name }, makeLink, signOut }: HelpSignInProps) {
  return (
    <Disclosure summary={signOut ? "Can’t sign in, or lost a phone?" : "Can’t sign in?"}>
      <div className="space-y-4">
        <ActionForm action={makeLink} className="space-y-2" keeps="nothing">
          <input type="hidden" name={field} value={id} />
          <p className="text-sm text-ink-soft">
            {`With this link ${isolate(name)} sets a new password. Using it signs out all their devices. They see that you made it, and so does the activity log.${
              field === "coachId"
                ? " If they have a second step, it is turned off: they can set it up again."
                : ""
            }`}
          </p>
          <SubmitButton variant="quiet" size="small" pendingText="One moment…">
            Make a one-time link
          </SubmitButton>
          <OneTimeLink />
        </ActionForm>
        {signOut ? (
          <ActionForm action={signOut} className="space-y-2" keeps="nothing">
            <input type="hidden" name={field} value={id} />
            <p className="text-sm text-ink-soft">
              {`For a lost phone: every device of ${isolate(name)} is signed out. Their password stays as it is.`}
            </p>
            <SubmitButton variant="quiet" size="small" pendingText="One moment…">
              Sign out all their devices
            </SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Disclosure>
  );
}
