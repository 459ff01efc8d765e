import { setbackLimit } from "@/lib/conflicts/setbacks/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { ActionForm } from "../forms/action-form";
import { BeforeSending, ThenPrivate } from "../practice/consent/private-words";
import { ChoiceList } from "../ui/choice-list";
import { Field } from "../ui/field";
import { DateInput, Select, TextArea } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";

type SetbackFormProps = {
  action: FormAction;
  coachName: string;
  partnerName: string;
  today: string;
  submitKey: string;
  conflicts: readonly { value: string; label: string }[];
  about?: string;
};

/** A step back, looked at calmly. Nobody is asked whose fault it was. */
export function SetbackForm(props: SetbackFormProps) {
  const { action, coachName, partnerName, today, submitKey, conflicts, about } = props;
  return (
    <ActionForm action={action} className="space-y-8" aria-label="A setback">
      <input type="hidden" name="submitKey" value={submitKey} />
      <Field name="happenedOn" label="When was it?" required>
        <DateInput max={today} defaultValue={today} />
      </Field>
      <Field
        name="whatHappened"
        label="What happened"
        hint="In a few words. No need to say whose fault it was."
        required
      >
        <TextArea rows={3} limit={setbackLimit} />
      </Field>
      <Field name="setOff" label="What set it off" optional>
        <TextArea rows={2} limit={setbackLimit} />
      </Field>
      <Field name="helped" label="What helped, even a little" optional>
        <TextArea rows={2} limit={setbackLimit} />
      </Field>
      <Field name="change" label="What we, or I, will try next time" optional>
        <TextArea rows={2} limit={setbackLimit} />
      </Field>
      {conflicts.length > 0 ? (
        <Field name="conflictId" label="Does it belong to something you have written down?" optional>
          <Select placeholder="Not to any of them" options={conflicts} defaultValue={about ?? ""} />
        </Field>
      ) : null}
      <Field
        name="audience"
        label="Who may read it"
        group
        hint="You can change this later, in either direction."
      >
        <ChoiceList
          defaultValue="self"
          options={[
            { value: "self", label: "Only me" },
            {
              value: "coach",
              label: `${isolate(coachName)} and me`,
              hint: <ThenPrivate coachName={coachName} />,
            },
            {
              value: "couple",
              label: `${isolate(coachName)} and me, and ${isolate(partnerName)} once it is opened`,
            },
          ]}
        />
      </Field>
      <Field name="together" label="Written together?" hideLabel group>
        <ChoiceList
          type="checkbox"
          options={[
            {
              value: "yes",
              label: `${isolate(partnerName)} and I are writing this side by side`,
              hint: `Then ${isolate(coachName)} and both of you read it, and it stays with both.`,
            },
          ]}
        />
      </Field>
      <Field name="onChart" label="On the trust chart" hideLabel group>
        <ChoiceList
          type="checkbox"
          defaultValue="yes"
          options={[
            {
              value: "yes",
              label: "Mark the day on the trust chart",
              hint: "Only the day and the word “setback”, for the same people who may read it.",
            },
          ]}
        />
      </Field>
      <BeforeSending coachName={coachName} />
      <SubmitButton size="wide" pendingText="Saving…">
        Save
      </SubmitButton>
    </ActionForm>
  );
}
