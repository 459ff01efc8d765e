"use client";

import { ActionForm } from "@/components/forms/action-form";
import { Profession } from "@/components/shell/profession";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, Select, TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { HintBelow } from "@/components/writing-hints/hint-below";
import { HintsScope } from "@/components/writing-hints/hints-scope";
import { commitmentLimit, commitmentRepeats, timesLimit } from "@/lib/commitments/schema";
import type { ToWhom } from "@/lib/commitments/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { Keepable } from "./keepable";

type CommitmentFormProps = {
  action: FormAction;
  submitKey: string;
  deviceKey: string;
  today: string;
  partnerName: string;
  /** Words to begin from, for a smaller one. */
  from: { words: string; toWhom: ToWhom } | null;
};

const about = ["promise"] as const;
const repeats = Object.entries(commitmentRepeats).map(([value, label]) => ({ value, label }));

export function CommitmentForm({
  action,
  submitKey,
  deviceKey,
  today,
  partnerName,
  from,
}: CommitmentFormProps) {
  return (
    <HintsScope value={deviceKey}>
      <ActionForm action={action} aria-label="A promise">
        <input type="hidden" name="submitKey" value={submitKey} />
        <Field
          name="words"
          label="I promise"
          hint="One small thing that you can do, and that the other can notice."
          required
        >
          <TextArea rows={2} limit={commitmentLimit} defaultValue={from?.words} />
          <HintBelow about={about} />
        </Field>
        <Field name="toWhom" label="Who is it for?" group required>
          <ChoiceList
            columns={2}
            defaultValue={from?.toWhom ?? "partner"}
            options={[
              { value: "partner", label: isolate(partnerName) },
              { value: "us", label: "Us both" },
            ]}
          />
        </Field>
        <div className="group grid gap-4 sm:grid-cols-3">
          <Field name="startsOn" label="On which day" required>
            <DateInput defaultValue={today} min={today} />
          </Field>
          <Field name="repeat" label="How often">
            <Select options={repeats} defaultValue="once" />
          </Field>
          <Field
            name="times"
            label="How many times"
            hint={`From 2 to ${timesLimit}.`}
            className="group-has-[option[value=once]:checked]:hidden"
          >
            <NumberInput className="max-w-28" />
          </Field>
        </div>
        <Keepable />
        <p className="text-sm text-ink-soft">
          Your <Profession /> can read your promise, and <Name>{partnerName}</Name> once it is opened. Only
          you say how it went; nobody checks.
        </p>
        <SubmitButton size="wide" pendingText="One moment…">
          Promise it
        </SubmitButton>
      </ActionForm>
    </HintsScope>
  );
}
