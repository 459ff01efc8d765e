import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { pointLimit } from "@/lib/sessions/points/schema";

type PointFormProps = { coachName: string; alone: boolean; file: FormAction };

/** Something to bring to the next session. */
export function PointForm({ coachName, alone, file }: PointFormProps) {
  return (
    <ActionForm action={file} afterDone="clear" aria-label="Something to bring">
      <Field name="words" label="What I’d like to bring" required>
        <TextArea rows={3} limit={pointLimit} />
      </Field>
      {alone ? null : (
        <Field name="audience" label="Who it is for" group required>
          <ChoiceList
            defaultValue="coach"
            options={[
              { value: "coach", label: `For ${isolate(coachName)} alone` },
              {
                value: "couple",
                label: `${isolate(coachName)} may put it on the agenda for both of us`,
                hint: "Without a name beside it. My partner may still guess whose it is.",
              },
            ]}
          />
        </Field>
      )}
      <PrivateWords coachName={coachName} />
      <SubmitButton pendingText="One moment…">Add it</SubmitButton>
    </ActionForm>
  );
}
