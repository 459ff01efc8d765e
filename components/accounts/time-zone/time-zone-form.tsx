"use client";

import { useSyncExternalStore } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { useProfession } from "@/components/shell/profession";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

const ofDevice = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const never = () => () => {};

/** Where one's days begin: with one tap as the device says, or typed. */
export function TimeZoneForm({ action, current }: { action: FormAction; current: string }) {
  const { counselor } = useProfession();
  const device = useSyncExternalStore(never, ofDevice, () => current);
  return (
    <section aria-labelledby="time-zone" className="space-y-4">
      <h2 id="time-zone" className="text-lg">
        Your time zone
      </h2>
      <p className="max-w-[38rem] text-sm text-ink-soft">
        Your days begin at midnight in {current}. Only you and your {counselor} can know this.
      </p>
      {device !== current ? (
        <ActionForm action={action} className="space-y-2">
          <input type="hidden" name="timeZone" value={device} />
          <p>Your device says {device}.</p>
          <SubmitButton variant="quiet" pendingText="One moment…">
            Use {device}
          </SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={action} className="space-y-3">
        <Field
          name="timeZone"
          label="Another time zone"
          hint={`Such as Europe/Lisbon. Leave it empty for your ${counselor}’s.`}
        >
          <TextInput autoComplete="off" limit={60} />
        </Field>
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          Save
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
