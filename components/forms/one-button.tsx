"use client";

import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button-style";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { ActionForm } from "./action-form";

type OneButtonProps = {
  action: FormAction;
  fields: Record<string, string>;
  children: ReactNode;
  variant?: ButtonVariant;
  /** Asked first: the title, and what will happen. */
  ask?: { title: string; text: string; yes: string };
  label?: string;
};

/** A form that is a single button. Its words stay while it is on its way: a shorter one would bring its neighbor under a double click. */
export function OneButton({ action, fields, children, variant = "quiet", ask, label }: OneButtonProps) {
  return (
    <ActionForm action={action} className="" aria-label={label}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {ask ? (
        <ConfirmDialog
          trigger={children}
          title={ask.title}
          confirmLabel={ask.yes}
          variant={variant}
          size="small"
        >
          {ask.text}
        </ConfirmDialog>
      ) : (
        <SubmitButton variant={variant} size="small" aria-label={label}>
          {children}
        </SubmitButton>
      )}
    </ActionForm>
  );
}
