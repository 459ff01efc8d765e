import { ActionForm } from "@/components/forms/action-form";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type JarHidden, jarViews } from "@/lib/everyday/marbles/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

type JarSettingsProps = { hidden: JarHidden; partnerName: string; action: FormAction };

export function JarSettings({ hidden, partnerName, action }: JarSettingsProps) {
  return (
    <Disclosure summary="What I see of the jar">
      <ActionForm action={action} className="space-y-4" aria-label="What I see of the jar">
        <Field
          name="hidden"
          label="For me"
          hint={`Only for you. ${isolate(partnerName)} sees what they always saw, and is not told.`}
          group
        >
          <ChoiceList
            defaultValue={hidden}
            options={Object.entries(jarViews).map(([value, label]) => ({ value, label }))}
          />
        </Field>
        <SubmitButton variant="quiet" size="small" pendingText="One moment…">
          Save
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  );
}
