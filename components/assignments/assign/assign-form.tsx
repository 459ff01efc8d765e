import { ActionForm } from "@/components/forms/action-form";
import { LinkChoice } from "@/components/root-causes/link-choice";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { DateInput, NumberInput, Select, TextArea } from "@/components/ui/inputs";
import { Names } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { repeats, whyLimit } from "@/lib/assignments/schema";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolateAll } from "@/lib/platform/names/isolate";
import type { CycleTurnView } from "@/lib/root-causes/types";
import { FactsSettled } from "./facts-settled";
import { PlanFields } from "./plan-fields";
import { PlanningHelp } from "./planning-help";
import type { Way } from "./ways";

type AssignFormProps = {
  action: FormAction;
  coupleId: string;
  exerciseId: string;
  way: Way;
  today: string;
  /** A week from today: long enough for most, and easily changed. */
  hopedBy: string;
  /** When what they mark for each other opens, if the coach leaves it to itself; null when nothing opens. */
  opensByItself: string | null;
  /** An apology comes after the facts. */
  apology: boolean;
  /** Whose wish lets its topic rest, in words; null where nothing rests. */
  rests: string | null;
  /** The links of their cycle, when there is a root-cause note. */
  cycle: readonly CycleTurnView[];
  /** At the end of this session, with a plan. */
  appointmentId?: string;
};

export function AssignForm(props: AssignFormProps) {
  const { action, coupleId, exerciseId, way, today, hopedBy, opensByItself, apology, rests, cycle } = props;
  const { appointmentId } = props;
  const names = way.partners.map(({ firstName }) => firstName);
  return (
    <ActionForm action={action} className="space-y-5" aria-label="Assign this exercise">
      <input type="hidden" name="coupleId" value={coupleId} />
      <input type="hidden" name="exerciseId" value={exerciseId} />
      <input type="hidden" name="mode" value={way.mode} />
      {way.partners.map(({ clientId, role }, i) => (
        <span key={clientId} hidden>
          <input type="hidden" name={`partners.${i}.clientId`} value={clientId} />
          <input type="hidden" name={`partners.${i}.role`} value={role} />
        </span>
      ))}
      <Field
        name="why"
        label="Why this, why now"
        hint={
          way.partners.length > 1
            ? "Both read it above the exercise."
            : `${isolateAll(names)} reads it above the exercise.`
        }
        required
      >
        <TextArea rows={2} limit={whyLimit} placeholder="You both said on Tuesday that…" />
      </Field>
      {rests ? (
        <Field
          name="paceNote"
          label="Why you assign it anyway"
          hint={`${rests} Your note is kept for you alone; neither of them sees it.`}
          required
        >
          <TextArea rows={2} />
        </Field>
      ) : null}
      {apology ? <FactsSettled /> : null}
      {appointmentId ? <PlanFields appointmentId={appointmentId} names={names} /> : null}
      <Field
        name="dueOn"
        label="Suggested by"
        optional
        hint="A hope, not a deadline: nothing happens when it passes."
      >
        <DateInput defaultValue={hopedBy} min={today} />
      </Field>
      <LinkChoice turns={cycle} />
      <Disclosure summary="Schedule and options">
        <div className="space-y-5 pt-2">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="repeat" label="How often">
              <Select
                options={Object.entries(repeats).map(([value, label]) => ({ value, label }))}
                defaultValue="once"
              />
            </Field>
            <Field name="times" label="How many times" hint="If it repeats.">
              <NumberInput defaultValue={4} className="max-w-28" />
            </Field>
          </div>
          <Field name="startsOn" label="From" optional hint="Leave it empty for today.">
            <DateInput min={today} />
          </Field>
          {opensByItself ? (
            <Field name="releaseRule" label="What they mark for each other opens" group>
              <ChoiceList
                defaultValue="automatic"
                options={[
                  { value: "automatic", label: opensByItself },
                  { value: "coach", label: "When you open it", hint: "In a session, for example." },
                ]}
              />
            </Field>
          ) : null}
        </div>
      </Disclosure>
      <SubmitButton size="wide" pendingText="One moment…">
        Assign to <Names>{names}</Names>
      </SubmitButton>
      {appointmentId ? null : <PlanningHelp />}
    </ActionForm>
  );
}
