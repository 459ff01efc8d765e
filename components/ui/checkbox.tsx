"use client";

import type { ReactNode } from "react";
import { fieldId } from "../forms/field-id";
import { useFormScope } from "../forms/form-scope";

type CheckboxProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  value?: string;
  defaultChecked?: boolean;
  required?: boolean;
};

/** One yes, on its own: needs no Field around it. */
export function Checkbox({ name, label, hint, value = "yes", defaultChecked, required }: CheckboxProps) {
  const form = useFormScope();
  const id = fieldId(form.id, name);
  const error = form.errors[name]?.[0];
  const checked = name in form.values ? form.values[name] === value : defaultChecked;
  return (
    <div className={error ? "border-l-4 border-notice pl-3" : undefined}>
      {error ? (
        <p id={`${id}-error`} className="mb-1 text-sm font-semibold text-notice">
          {error}
        </p>
      ) : null}
      <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2 leading-snug">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="mt-0.5 size-5 shrink-0"
        />
        <span className="min-w-0">
          {label}
          {hint ? <span className="mt-0.5 block text-sm text-ink-soft">{hint}</span> : null}
        </span>
      </label>
    </div>
  );
}
