import { ActionForm } from "@/components/forms/action-form";
import { Profession } from "@/components/shell/profession";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea, TextInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { contactWords, kindWordWords, spaceWordsLimit } from "@/lib/pace/space/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

type SpaceFormProps = { action: FormAction; today: string; partnerName: string };

const options = (terms: Readonly<Record<string, string>>) =>
  Object.entries(terms).map(([value, label]) => ({ value, label }));

export function SpaceForm({ action, today, partnerName }: SpaceFormProps) {
  return (
    <ActionForm action={action} aria-label="Ask for space">
      <p className="text-ink-soft">
        You need no reason. <Name>{partnerName}</Name> sees it at once, as you write it; so does your{" "}
        <Profession />.
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="backDay" label="I’ll be back on" required>
          <DateInput min={today} />
        </Field>
        <Field
          name="backTime"
          label="At"
          note={<p className="text-sm text-ink-soft">What matters most to the one who stays.</p>}
          required
        >
          <TextInput type="time" className="max-w-40" />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          name="fromDay"
          label="Starting on"
          note={<p className="text-sm text-ink-soft">Empty means now.</p>}
          optional
        >
          <DateInput min={today} />
        </Field>
        <Field name="fromTime" label="At" optional>
          <TextInput type="time" className="max-w-40" />
        </Field>
      </div>
      <Field name="contact" label="Until then, contact between us" group required>
        <ChoiceList defaultValue="short" options={options(contactWords)} />
      </Field>
      <Field
        name="kindWord"
        label={`Would a kind message from ${isolate(partnerName)} do me good?`}
        group
        required
      >
        <ChoiceList defaultValue="as_you_like" options={options(kindWordWords)} />
      </Field>
      <Field name="words" label="What this does not mean, and what else is useful" optional>
        <TextArea rows={3} limit={spaceWordsLimit} placeholder="I am not deciding anything…" />
      </Field>
      <SubmitButton pendingText="One moment…">Ask for space</SubmitButton>
    </ActionForm>
  );
}
