import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { disclosures } from "@/lib/platform/text/disclosure";
import { disclosureTexts } from "@/lib/practice/consent/content/texts";
import { consentLimit } from "@/lib/practice/consent/schema";
import { type ConsentPart, consentParts, disclosureLabels } from "@/lib/practice/consent/terms";
import type { ConsentText } from "@/lib/practice/consent/types";

type ConsentFormProps = {
  action: FormAction;
  text: ConsentText;
  writtenOn: string;
  counselor: string;
};

const choices = disclosures.map((value) => ({ value, ...disclosureLabels[value] }));
const parts = Object.entries(consentParts) as [ConsentPart, string][];

/** The owner's own words for what both partners sign. */
export function ConsentForm({ action, text, writtenOn, counselor }: ConsentFormProps) {
  return (
    <ActionForm action={action} aria-label="Before you begin" className="space-y-4">
      <p className="text-ink-soft">
        Each partner reads and signs this alone before anything begins. This is version {text.version}, of{" "}
        {writtenOn}. When you change it, both partners of every couple are asked again; what they have begun
        stays, and nothing new can be assigned to somebody until they have signed.
      </p>
      <input type="hidden" name="version" value={text.version} />
      <Field name="disclosure" label="What becomes of private words" group required>
        <ChoiceList defaultValue={text.disclosure} options={choices} />
      </Field>
      <Disclosure summary="Words to begin from, for each choice">
        <div className="space-y-3 text-sm">
          {disclosures.map((one) => (
            <div key={one}>
              <p className="font-semibold">{disclosureLabels[one].label}</p>
              <p className="written">{disclosureTexts[one](counselor)}</p>
            </div>
          ))}
        </div>
      </Disclosure>
      {parts.map(([part, label]) => (
        <Field
          key={part}
          name={part}
          label={label}
          hint={part === "disclosureWords" ? "It should say the same as what you chose above." : undefined}
          required
        >
          <TextArea rows={6} limit={consentLimit} defaultValue={text[part]} />
        </Field>
      ))}
      <SubmitButton pendingText="Saving…">Save and ask everybody again</SubmitButton>
    </ActionForm>
  );
}
