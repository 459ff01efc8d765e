"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption, TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";

type RaiseFormProps = {
  coupleId: string;
  partners: readonly SelectOption[];
  limit: number;
  action: FormAction;
};

export function RaiseForm({ coupleId, partners, limit, action }: RaiseFormProps) {
  return (
    <Disclosure summary="Record a concern" className="mt-2">
      <ActionForm action={action} className="space-y-3" afterDone="clear">
        <input type="hidden" name="coupleId" value={coupleId} />
        <Field name="aboutClientId" label="For whom" optional>
          <Select options={partners} placeholder="Both, or not sure" />
        </Field>
        <Field name="words" label="What you noticed" hint="A few words, for yourself." required>
          <TextArea rows={2} limit={limit} />
        </Field>
        <SubmitButton size="small" pendingText="One moment…">
          Record concern
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}

type SettleFormProps = { concernId: string; limit: number; action: FormAction };

export function SettleForm({ concernId, limit, action }: SettleFormProps) {
  return (
    <Disclosure summary="Settle this concern">
      <ActionForm action={action} className="space-y-3">
        <input type="hidden" name="concernId" value={concernId} />
        <Field name="reason" label="Why it is settled" required>
          <TextArea rows={2} limit={limit} />
        </Field>
        <SubmitButton size="small" variant="quiet" pendingText="One moment…">
          Settle it
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
