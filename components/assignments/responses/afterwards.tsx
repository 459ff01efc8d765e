import { ActionForm } from "@/components/forms/action-form";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { laterFields } from "@/lib/assignments/responses/rules/later";
import type { MyAnswer } from "@/lib/assignments/responses/types";
import type { SheetField } from "@/lib/library/exercises/types";
import { entriesOfValues, valuesOf } from "@/lib/offline-drafts/rules/entries";
import type { FormAction } from "@/lib/platform/actions/form-state";
import type { Readers } from "./audience-choice";
import { ExerciseFields } from "./exercise-fields";

type AfterwardsProps = {
  /** Which turn of which assignment, and whose page this is. */
  hidden: Record<string, string | number>;
  fields: readonly SheetField[];
  answers: readonly MyAnswer[];
  readers: Readers;
  /** The partner's words can be read. */
  opened: boolean;
  today: string;
  add: FormAction;
};

/** The second step: questions that only make sense once it is done, and words that may change. Always open, never asked for twice. */
export function Afterwards({ hidden, fields, answers, readers, opened, today, add }: AfterwardsProps) {
  const asked = laterFields(fields, opened);
  const answered = new Map(answers.map((answer) => [answer.fieldKey, answer]));
  const fresh = asked.filter((field) => !answered.has(field.key));
  const changing = asked.filter((field) => answered.get(field.key)?.withdrawn === false);
  const inputs = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  const given = valuesOf(
    changing.flatMap(({ key }) => entriesOfValues(`f.${key}`, answered.get(key)?.value)),
  );
  return (
    <>
      {fresh.length > 0 ? (
        <Card title="Afterwards" tone="accent">
          <p className="mb-5 text-ink-soft">
            There is no hurry. Come back to this whenever there is something to say.
          </p>
          <ActionForm
            key={fresh.map(({ key }) => key).join()}
            action={add}
            className="space-y-8"
            aria-label="Afterwards"
          >
            {inputs}
            <ExerciseFields fields={fresh} readers={readers} today={today} />
            <SubmitButton variant="quiet" pendingText="Adding it…">
              Add this
            </SubmitButton>
          </ActionForm>
        </Card>
      ) : null}
      {changing.length > 0 ? (
        <Disclosure summary="If something has changed">
          <ActionForm action={add} given={given} className="space-y-8" aria-label="If something has changed">
            {inputs}
            <ExerciseFields fields={changing} readers={readers} today={today} settled />
            <SubmitButton variant="quiet" size="small" pendingText="Changing it…">
              Change it
            </SubmitButton>
          </ActionForm>
        </Disclosure>
      ) : null}
    </>
  );
}
