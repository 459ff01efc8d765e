"use client";

import { type ReactNode, useId } from "react";
import { FormScopeContext } from "@/components/forms/form-scope";

/** A form that can be tried and goes nowhere: `method="dialog"` outside a dialog submits nothing, with or without a script. */
export function PreviewForm({ children, label }: { children: ReactNode; label: string }) {
  const id = useId();
  return (
    <FormScopeContext value={{ id, pending: false, errors: {}, values: {} }}>
      <form noValidate method="dialog" aria-label={label} autoComplete="off">
        {children}
      </form>
    </FormScopeContext>
  );
}
