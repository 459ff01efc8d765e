"use client";

import clsx from "clsx";
import type { ReactNode } from "react";
import { fieldId } from "../forms/field-id";
import { useFormScope } from "../forms/form-scope";
import { FieldScopeContext } from "./field-scope";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Usually comes from the ActionForm around it. */
  error?: string;
  /** An AudienceNote, or another word beside the box. */
  note?: ReactNode;
  required?: boolean;
  /** Says "(optional)" after the label. */
  optional?: boolean;
  /** Several controls under one question: a fieldset with a legend. */
  group?: boolean;
  hideLabel?: boolean;
  children: ReactNode;
  className?: string;
};

export function Field(props: FieldProps) {
  const {
    name,
    label,
    hint,
    note,
    required = false,
    optional = false,
    group = false,
    hideLabel,
    children,
  } = props;
  const form = useFormScope();
  const id = fieldId(form.id, name);
  const error = props.error ?? form.errors[name]?.[0];
  const describedBy = clsx(hint && `${id}-hint`, note && `${id}-note`, error && `${id}-error`) || undefined;
  const Wrap = group ? "fieldset" : "div";
  const Label = group ? "legend" : "label";
  return (
    <FieldScopeContext
      value={{ name, id, describedBy: group ? undefined : describedBy, invalid: Boolean(error), required }}
    >
      <Wrap
        {...(group ? { id, tabIndex: -1, "aria-describedby": describedBy } : {})}
        className={clsx("min-w-0", error && "border-l-4 border-notice pl-3", props.className)}
      >
        <Label {...(group ? {} : { htmlFor: id })} className={hideLabel ? "sr-only" : "field-label"}>
          {label}
          {optional ? <small> (optional)</small> : null}
        </Label>
        {hint ? (
          <div id={`${id}-hint`} className="mb-1.5 text-sm text-ink-soft">
            {hint}
          </div>
        ) : null}
        {error ? (
          <p id={`${id}-error`} className="mb-1.5 text-sm font-semibold text-notice">
            {error}
          </p>
        ) : null}
        {children}
        {note ? (
          <div id={`${id}-note`} className="mt-1.5">
            {note}
          </div>
        ) : null}
      </Wrap>
    </FieldScopeContext>
  );
}
