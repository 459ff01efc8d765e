import type { ReactNode } from "react";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ActionForm } from "../forms/action-form";
import type { ButtonVariant } from "../ui/button-style";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { Field } from "../ui/field";
import { DateInput } from "../ui/inputs";
import { SubmitButton } from "../ui/submit-button";

type Fields = Readonly<Record<string, string | number>>;

const Hidden = ({ fields }: { fields: Fields }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

type AskedProps = {
  action: FormAction;
  fields: Fields;
  trigger: string;
  title: string;
  confirmLabel: string;
  variant?: ButtonVariant;
  children: ReactNode;
};

/** One button that asks first. */
export function Asked({ action, fields, ...dialog }: AskedProps) {
  return (
    <ActionForm action={action} className="">
      <Hidden fields={fields} />
      <ConfirmDialog size="small" {...dialog} />
    </ActionForm>
  );
}

type PressedProps = { action: FormAction; fields: Fields; children: ReactNode; variant?: ButtonVariant };

/** One button that does it. */
export function Pressed({ action, fields, children, variant = "quiet" }: PressedProps) {
  return (
    <ActionForm action={action} className="">
      <Hidden fields={fields} />
      <SubmitButton variant={variant} size="small" pendingText="One moment…">
        {children}
      </SubmitButton>
    </ActionForm>
  );
}

type LookAgainProps = {
  action: FormAction;
  fields: Fields;
  days: { first: string; last: string };
  name?: string;
  label: string;
  value: string;
  button: string;
};

/** A day and a button. */
export function DayForm({ action, fields, days, name = "reviewOn", label, value, button }: LookAgainProps) {
  return (
    <ActionForm action={action} className="flex flex-wrap items-end gap-3">
      <Hidden fields={fields} />
      <Field name={name} label={label} required className="grow-0">
        <DateInput defaultValue={value} min={days.first} max={days.last} />
      </Field>
      <SubmitButton variant="quiet" pendingText="One moment…">
        {button}
      </SubmitButton>
    </ActionForm>
  );
}
