import { ActionForm } from "@/components/forms/action-form";
import { ChipChoices } from "@/components/ui/chip-choices";
import { Field } from "@/components/ui/field";
import { NumberInput, Select } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { isolate } from "@/lib/platform/names/isolate";
import type { Partner } from "@/lib/practice/couples/types";
import { rhythms } from "@/lib/sessions/appointments/terms";
import { WhenFields } from "./when-fields";

type BookFormProps = { coupleId: string; partners: readonly Partner[]; book: FormAction };

const usualMinutes = 50;

/** One session or a series, with both or with one of them alone. */
export function BookForm({ coupleId, partners, book }: BookFormProps) {
  const [only] = partners;
  const everybody = partners.length > 1 ? [{ value: "both", label: "Both" }] : [];
  return (
    <ActionForm
      action={book}
      afterDone="clear"
      aria-label="Book a session"
      given={{ rhythm: "once", minutes: usualMinutes, times: 1 }}
    >
      <input type="hidden" name="coupleId" value={coupleId} />
      <Field
        name="who"
        label="Who comes"
        hint={
          partners.length > 1
            ? "A session with one partner alone is never shown to the other, anywhere."
            : undefined
        }
        group
        required
      >
        <ChipChoices
          given={everybody.length > 0 ? "both" : only?.clientId}
          options={[
            ...everybody,
            ...partners.map(({ clientId, firstName }) => ({
              value: clientId,
              label: partners.length > 1 ? `${isolate(firstName)} alone` : isolate(firstName),
            })),
          ]}
        />
      </Field>
      <WhenFields />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field name="rhythm" label="Repeats">
          <Select options={Object.entries(rhythms).map(([value, label]) => ({ value, label }))} />
        </Field>
        <Field name="times" label="How many sessions" hint="For a series">
          <NumberInput className="max-w-24" />
        </Field>
      </div>
      <SubmitButton pendingText="One moment…">Book session</SubmitButton>
    </ActionForm>
  );
}
