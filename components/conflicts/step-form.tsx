import type { ReactNode } from "react";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ActionForm } from "../forms/action-form";
import type { ButtonVariant } from "../ui/button-style";
import { ConfirmDialog } from "../ui/confirm-dialog";
import { SubmitButton } from "../ui/submit-button";

type StepFormProps = {
  action: FormAction;
  hidden: Record<string, string>;
  label: string;
  variant?: ButtonVariant;
  /** Asked first, where a step changes what somebody else can read. */
  ask?: { title: string; text: ReactNode; yes: string };
};

/** One button that takes one step. */
export function StepForm({ action, hidden, label, variant = "quiet", ask }: StepFormProps) {
  return (
    <ActionForm action={action} className="contents" aria-label={label}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ask ? (
        <ConfirmDialog
          trigger={label}
          title={ask.title}
          confirmLabel={ask.yes}
          variant={variant}
          size="small"
        >
          {ask.text}
        </ConfirmDialog>
      ) : (
        <SubmitButton variant={variant} size="small">
          {label}
        </SubmitButton>
      )}
    </ActionForm>
  );
}
