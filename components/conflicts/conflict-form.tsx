import type { ReactNode } from "react";
import { ChipChoices } from "@/components/ui/chip-choices";
import { factsLimit, titleLimit } from "@/lib/conflicts/schema";
import { conflictKinds, kindLabel, scales, timings } from "@/lib/conflicts/terms";
import type { ConflictHead, Person } from "@/lib/conflicts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { ActionForm } from "../forms/action-form";
import { ChoiceList } from "../ui/choice-list";
import { Field } from "../ui/field";
import { DateInput, TextArea, TextInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";
import { SubKinds } from "./sub-kinds";

type ConflictFormProps = {
  action: FormAction;
  /** The partner who writes; null for the counselor. */
  me: Person | null;
  partners: readonly [Person, Person];
  today: string;
  hidden: Record<string, string>;
  given?: ConflictHead;
  submit: string;
  /** Who will read it, said before anybody types. */
  note: ReactNode;
};

const choices = <K extends string>(record: Record<K, string>) =>
  Object.entries<string>(record).map(([value, label]) => ({ value, label }));

function hurtChoices(me: Person | null, [one, two]: readonly [Person, Person]) {
  if (!me) {
    return [
      { value: one.clientId, label: `${isolate(one.name)} was hurt, ${isolate(two.name)} broke trust` },
      { value: two.clientId, label: `${isolate(two.name)} was hurt, ${isolate(one.name)} broke trust` },
      { value: "mutual", label: "Both were hurt, each in their own way" },
    ];
  }
  const partner = one.clientId === me.clientId ? two : one;
  return [
    { value: me.clientId, label: "Me", hint: `I was hurt; ${isolate(partner.name)} broke trust.` },
    {
      value: partner.clientId,
      label: isolate(partner.name),
      hint: `${isolate(partner.name)} was hurt; I broke trust.`,
    },
    { value: "mutual", label: "Both of us", hint: "Each in our own way." },
  ];
}

const dates =
  "hidden group-has-[[value=day]:checked]/when:block group-has-[[value=range]:checked]/when:block group-has-[[value^=over]:checked]/when:block";

/** What happened, in a few taps and a few words. The same form for whoever writes it down. */
export function ConflictForm({
  action,
  me,
  partners,
  today,
  hidden,
  given,
  submit,
  note,
}: ConflictFormProps) {
  const hurt = given ? (given.hurt?.hurt.clientId ?? "mutual") : undefined;
  return (
    <ActionForm action={action} className="space-y-8" aria-label="What happened">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {note}
      <Field name="title" label="A few words for it" hint="So that you find it again." required>
        <TextInput limit={titleLimit} defaultValue={given?.title} autoComplete="off" />
      </Field>
      <div className="group/kind space-y-4">
        <Field name="kind" label="What comes closest?" group required>
          <ChipChoices
            options={conflictKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }))}
            given={given?.kind}
          />
        </Field>
        <SubKinds given={given?.subKinds ?? []} />
      </div>
      <Field name="scale" label="How large was it?" group required>
        <ChipChoices options={choices(scales)} given={given?.scale} />
      </Field>
      <div className="group/when space-y-4">
        <Field name="timing" label="When was it?" group required>
          <ChipChoices options={choices(timings)} given={given?.timing} />
        </Field>
        <div className={dates}>
          <Field
            name="onDate"
            label={
              <>
                <span className="hidden group-has-[[value=day]:checked]/when:inline">The day</span>
                <span className="hidden group-has-[[value=range]:checked]/when:inline">The first day</span>
                <span className="hidden group-has-[[value^=over]:checked]/when:inline">
                  Since about when, if you like
                </span>
              </>
            }
          >
            <DateInput max={today} defaultValue={given?.onDate ?? undefined} />
          </Field>
        </div>
        <div className="hidden group-has-[[value=range]:checked]/when:block">
          <Field name="toDate" label="The last day">
            <DateInput max={today} defaultValue={given?.toDate ?? undefined} />
          </Field>
        </div>
      </div>
      <Field
        name="hurt"
        label="Whom did it hurt?"
        hint="This is about this one time, not about who somebody is."
        group
        required
      >
        <ChoiceList options={hurtChoices(me, partners)} defaultValue={hurt} />
      </Field>
      <Field
        name="facts"
        label="What happened"
        optional
        hint="What somebody standing by would have seen and heard, in short. The painful details can wait for a session."
      >
        <TextArea rows={4} limit={factsLimit} defaultValue={given?.facts ?? undefined} />
      </Field>
      <SubmitButton size="wide" pendingText="Saving…">
        {submit}
      </SubmitButton>
    </ActionForm>
  );
}
