"use client";

import { useState } from "react";
import { useFormScope } from "@/components/forms/form-scope";
import { BeforeSending } from "@/components/practice/consent/private-words";
import { useProfession } from "@/components/shell/profession";
import { ChipChoices } from "@/components/ui/chip-choices";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

const useful = ["Not at all", "A little", "Somewhat", "Quite", "Very"].map((label, at) => ({
  value: String(at),
  label,
}));

/** The end of a sheet: one friendly question, then three ways to go. What is not whole yet is said to its author alone. */
export function HandIn({ keepAction }: { keepAction: (form: FormData) => void }) {
  const { counselor } = useProfession();
  const { errors } = useFormScope();
  // Asked once it stays: ticking it is a change like any other, and must not take the box away.
  const [asked, setAsked] = useState(false);
  if (errors.asItIs && !asked) setAsked(true);
  return (
    <div className="space-y-6 border-t border-line pt-8">
      <Field
        name="quality"
        label="How useful was this for you?"
        optional
        group
        hint={`Your ${counselor} sees it. It helps them choose what comes next.`}
      >
        <ChipChoices options={useful} />
      </Field>
      {asked ? (
        <Field name="asItIs" label="Not complete yet" group>
          <ChoiceList
            type="checkbox"
            options={[{ value: "yes", label: "Send it anyway. I may leave a part empty." }]}
          />
        </Field>
      ) : null}
      <p className="text-sm text-ink-soft">
        When you send it, each answer goes to the people named above its box, and to nobody else.
      </p>
      <BeforeSending coachName={`Your ${counselor}`} />
      <div className="flex flex-col gap-3 sm:flex-row sm:flex-wrap">
        <SubmitButton name="outcome" value="done" size="wide" pendingText="Sending…">
          Done – send it
        </SubmitButton>
        <SubmitButton name="outcome" value="partly" variant="quiet" size="wide" pendingText="Sending…">
          Done in part – send it
        </SubmitButton>
        <SubmitButton variant="plain" size="wide" formAction={keepAction}>
          Save for later
        </SubmitButton>
      </div>
    </div>
  );
}
