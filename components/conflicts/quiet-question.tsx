import type { FormAction } from "@/lib/actions/form-state";
import { quietLimit, quietSigns } from "@/lib/quiet-questions/schema";
import { ActionForm } from "../forms/action-form";
import { ChoiceList } from "../ui/choice-list";
import { Disclosure } from "../ui/disclosure";
import { Field } from "../ui/field";
import { TextArea } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";

type QuietQuestionProps = { action: FormAction; coachName: string };

/** Asked of each alone, whatever they wrote. Nothing of it is kept in this browser, on the map or in any list of theirs. */
export function QuietQuestion({ action, coachName }: QuietQuestionProps) {
  return (
    <Disclosure summary={`Something only ${coachName} should know`} className="border-t border-line pt-4">
      <div className="-ml-6 max-w-[42rem] space-y-4">
        <p>
          Some things do not belong on a map that two people read. If any of these is true for you, at any
          time, you can say so here. It goes to {coachName} alone. It is not part of your map, and you will
          not find it in this app again.
        </p>
        <p className="text-ink-soft">
          Do this only when you are alone and nobody can look at your screen. You can close this page at any
          moment.
        </p>
        <ActionForm action={action} afterDone="clear" aria-label={`Only for ${coachName}`}>
          <Field name="signs" label="Does any of this happen?" group optional>
            <ChoiceList
              type="checkbox"
              name="signs[]"
              options={Object.entries(quietSigns).map(([value, label]) => ({ value, label }))}
            />
          </Field>
          <Field name="words" label="In your own words" optional>
            <TextArea rows={2} maxLength={quietLimit} autoComplete="off" />
          </Field>
          <Field name="inPerson" label="Or" group hideLabel>
            <ChoiceList
              type="checkbox"
              options={[{ value: "yes", label: `I would rather say it to ${coachName} in person` }]}
            />
          </Field>
          <p className="text-sm text-ink-soft">
            Nobody watches this around the clock. If you are in danger now, call your local emergency number.{" "}
            <a className="link" href="/exit-help">
              What else can help
            </a>
          </p>
          <SubmitButton variant="quiet" pendingText="Sending…">
            Send to {coachName}
          </SubmitButton>
        </ActionForm>
      </div>
    </Disclosure>
  );
}
