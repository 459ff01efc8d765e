import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { DateInput, TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { areas, whyLimit, wordsLimit } from "@/lib/agreements/transparency/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { areaWords } from "../words";

type GiveFormProps = {
  action: FormAction;
  submitKey: string;
  partner: string;
  days: { first: string; last: string; usual: string };
};

const options = areas.map((area) => ({ value: area, label: areaWords[area] }));

/** One thing, in words, until a day. */
export function GiveForm({ action, submitKey, partner, days }: GiveFormProps) {
  return (
    <ActionForm action={action} afterDone="clear">
      <input type="hidden" name="submitKey" value={submitKey} />
      <Field name="area" label="What is it about?" hint="One thing is enough." group required>
        <ChoiceList options={options} columns={2} />
      </Field>
      <Field
        name="words"
        label={`What I tell ${isolate(partner)}`}
        hint="In words, as much as you want to share. No proof, no pictures, no place on a map."
        required
      >
        <TextArea limit={wordsLimit} />
      </Field>
      <Field name="why" label="Why I share it" required>
        <TextArea limit={whyLimit} rows={2} />
      </Field>
      <Field name="untilOn" label="Until" hint="Thirty days at most. It ends by itself." required>
        <DateInput defaultValue={days.usual} min={days.first} max={days.last} />
      </Field>
      <SubmitButton size="wide" pendingText="Sharing…">
        Let <Name>{partner}</Name> read it
      </SubmitButton>
    </ActionForm>
  );
}
