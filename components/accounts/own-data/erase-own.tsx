"use client";

import { ActionForm } from "@/components/forms/action-form";
import { forgetSaved } from "@/components/offline-drafts/use-courier";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

/** What nobody else reads can go at any time; the record that others read is kept. */
export function EraseOwn({ action }: { action: FormAction }) {
  return (
    <Card title="Erase what only I can read" id="erase" className="scroll-mt-20">
      <p>
        Words that you have not sent, answers that only you can read, earlier versions, points and replies you
        took back, thanks you kept for yourself, and setbacks and cards that are yours alone. Nothing that
        anybody else reads changes, and nobody is told.
      </p>
      <Disclosure summary="Erase them" className="mt-2">
        <div onSubmitCapture={forgetSaved}>
          <ActionForm
            action={action}
            keeps="nothing"
            className="space-y-4"
            aria-label="Erase what only I can read"
          >
            <p>They are gone for good. If you want to keep anything, make your copy first.</p>
            <Field name="currentPassword" label="Your password" hint="So that nobody erases them for you.">
              <TextInput type="password" autoComplete="current-password" />
            </Field>
            <SubmitButton variant="quiet" pendingText="One moment…">
              Erase for good
            </SubmitButton>
          </ActionForm>
        </div>
      </Disclosure>
    </Card>
  );
}
