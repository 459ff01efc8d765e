import { ActionForm } from "@/components/forms/action-form";
import { ChipChoices } from "@/components/ui/chip-choices";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, Select } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { rhythmCodes, rhythms } from "@/lib/measures/asked/terms";
import { canBeAsked } from "@/lib/measures/rules";
import type { Measure } from "@/lib/measures/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Partner } from "@/lib/practice/couples/types";

type AskFormProps = {
  coupleId: string;
  partners: readonly Partner[];
  measures: readonly Measure[];
  /** Where words are put in; null for who does not own the practice. */
  settings: "/coach/settings/measures" | null;
  ask: FormAction;
};

/** Each is asked alone, on a page of their own. */
export function AskForm({ coupleId, partners, measures, settings, ask }: AskFormProps) {
  const askable = measures.filter(canBeAsked);
  const place = settings ? (
    <a href={settings} className="link">
      Measures of the practice
    </a>
  ) : (
    "the owner of the practice puts them in, in the settings"
  );
  if (askable.length === 0)
    return (
      <p className="text-ink-soft">
        To ask a partner on their own page, a measure needs its words, which your practice has to be allowed
        to use: {place}.
      </p>
    );
  return (
    <ActionForm action={ask} afterDone="clear" aria-label="Ask a partner">
      <input type="hidden" name="coupleId" value={coupleId} />
      <Field name="clientIds" label="Who is asked, each alone" group required>
        <ChipChoices
          type="checkbox"
          name="clientIds[]"
          options={partners.map(({ clientId, firstName }) => ({
            value: clientId,
            label: isolate(firstName),
          }))}
        />
      </Field>
      <Field name="measure" label="What" required>
        <Select
          options={[
            { value: "", label: "Choose" },
            ...askable.map(({ code, definition }) => ({ value: code, label: definition.name })),
          ]}
        />
      </Field>
      <Field name="rhythm" label="How often" group required>
        <ChoiceList
          defaultValue="once"
          options={rhythmCodes.map((value) => ({ value, label: rhythms[value] }))}
        />
      </Field>
      <Field name="everyWeeks" label="Weeks between" hint="For “every so many weeks”." optional>
        <NumberInput className="max-w-32" />
      </Field>
      <Field name="untilOn" label="Last day" hint="Needed where it is asked more than once." optional>
        <DateInput />
      </Field>
      <p className="text-sm text-ink-soft">
        They find it on their first page, may keep it for later or pass, and read their own answers at any
        time. Their partner sees nothing of it.
      </p>
      <SubmitButton pendingText="One moment…">Ask</SubmitButton>
    </ActionForm>
  );
}
