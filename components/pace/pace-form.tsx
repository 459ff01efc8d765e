import { ActionForm } from "@/components/forms/action-form";
import { PrivateWords } from "@/components/practice/consent/private-words";
import { ChoiceList } from "@/components/ui/choice-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { causes, phases } from "@/lib/library/exercises/terms";
import { howToAskLimit, notNowLimit, paceWords, wordEveryWords } from "@/lib/pace/schema";
import type { MyPace } from "@/lib/pace/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";

type PaceFormProps = {
  action: FormAction;
  mine: MyPace | null;
  /** Null for somebody who works here alone. */
  partnerName: string | null;
  coachName: string;
};

const options = (terms: Readonly<Record<string, string>>) =>
  Object.entries(terms).map(([value, label]) => ({ value, label }));

export function PaceForm({ action, mine, partnerName, coachName }: PaceFormProps) {
  const chosen = (mine?.phases.length ?? 0) + (mine?.causes.length ?? 0) > 0;
  return (
    <ActionForm action={action} aria-label="My pace">
      <Field name="pace" label="The pace that is right for me now" group required>
        <ChoiceList defaultValue={mine?.pace ?? "as_now"} options={options(paceWords)} />
      </Field>
      <Field
        name="words"
        label="Something I would rather leave for now"
        hint={
          partnerName
            ? `A few words. Once it is opened, ${isolate(partnerName)} sees them, and can tell that they are yours.`
            : undefined
        }
        optional
      >
        <TextInput limit={notNowLimit} defaultValue={mine?.words ?? undefined} />
      </Field>
      <Disclosure summary="Or choose from a list" open={chosen}>
        <div className="-ml-6 space-y-6">
          <Field
            name="phases"
            label="Parts of the work"
            hint="Nothing new of these is assigned until you change it."
            group
          >
            <ChoiceList
              type="checkbox"
              name="phases[]"
              columns={2}
              defaultValue={mine?.phases ?? []}
              options={options(phases)}
            />
          </Field>
          <Field name="causes" label="Subjects" group>
            <ChoiceList
              type="checkbox"
              name="causes[]"
              columns={2}
              defaultValue={mine?.causes ?? []}
              options={options(causes)}
            />
          </Field>
        </div>
      </Disclosure>
      <Field
        name="howToAsk"
        label="How I would like to be asked about hard things"
        hint="When, where, how long; and what to do if you say no."
        optional
      >
        <TextArea rows={3} limit={howToAskLimit} defaultValue={mine?.howToAsk ?? undefined} />
      </Field>
      {partnerName ? (
        <>
          <Field name="showHow" label="Who may read that" group hideLabel>
            <ChoiceList
              type="checkbox"
              defaultValue={mine?.showHow ? ["yes"] : []}
              options={[
                {
                  value: "yes",
                  label: `${isolate(partnerName)} may read how to ask me`,
                  hint: "Once it is opened, it appears under your name.",
                },
              ]}
            />
          </Field>
          <Field
            name="wordEvery"
            label={`A kind word from ${isolate(partnerName)}, at most`}
            hint={`The longer of your two choices counts; ${isolate(partnerName)} may be able to tell that it is yours. When it goes slower, there are none.`}
            group
          >
            <ChoiceList defaultValue={String(mine?.wordEvery ?? 7)} options={options(wordEveryWords)} />
          </Field>
        </>
      ) : (
        <>
          {mine?.showHow ? <input type="hidden" name="showHow" value="yes" /> : null}
          <input type="hidden" name="wordEvery" value={mine?.wordEvery ?? 7} />
        </>
      )}
      <p className="text-sm text-ink-soft">
        <Name>{coachName}</Name> reads all of this.
        {partnerName ? (
          <>
            {" "}
            Once it is opened, <Name>{partnerName}</Name> sees what goes slower for both of you. There are
            only two of you, so <Name>{partnerName}</Name> can then tell when it is your wish.
          </>
        ) : null}
      </p>
      <PrivateWords coachName={coachName} />
      <SubmitButton size="wide" pendingText="One moment…">
        Save my pace
      </SubmitButton>
    </ActionForm>
  );
}
