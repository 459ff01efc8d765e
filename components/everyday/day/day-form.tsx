import { ActionForm } from "@/components/forms/action-form";
import { Profession } from "@/components/shell/profession";
import { ChoiceList } from "@/components/ui/choice-list";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/inputs";
import { Name } from "@/components/ui/name";
import { SubmitButton } from "@/components/ui/submit-button";
import { lineLimit } from "@/lib/everyday/day/schema";
import type { LineKind, Want } from "@/lib/everyday/day/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import { lineWords, wantChoices } from "./words";

type DayFormProps = {
  action: FormAction;
  today: string;
  partnerName: string;
  /** The lines that are not written yet. */
  open: readonly LineKind[];
  wants: Want | null;
};

export function DayForm({ action, today, partnerName, open, wants }: DayFormProps) {
  return (
    <ActionForm action={action} key={open.join()} aria-label="About today">
      <input type="hidden" name="onDate" value={today} />
      <p className="text-ink-soft">
        What you write here is for both of you: your <Profession /> can read it, and{" "}
        <Name>{partnerName}</Name> once it is opened. You can delete each line whenever you like, and then it
        is gone.
      </p>
      {open.map((kind) => (
        <Field key={kind} name={kind} label={lineWords[kind]} optional>
          <TextArea rows={2} limit={lineLimit} />
        </Field>
      ))}
      <Field
        name="wants"
        label={`What would you like from ${isolate(partnerName)}?`}
        hint="They read this first."
        group
      >
        <ChoiceList
          columns={2}
          defaultValue={wants ?? "listen"}
          options={Object.entries(wantChoices).map(([value, label]) => ({ value, label }))}
        />
      </Field>
      <SubmitButton size="wide" pendingText="One moment…">
        Post
      </SubmitButton>
    </ActionForm>
  );
}
