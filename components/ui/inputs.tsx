"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { asText, useControl } from "./field-scope";

export function TextInput({ className, type = "text", ...own }: ComponentProps<"input">) {
  const { given, attributes } = useControl(own);
  return (
    <input
      {...attributes}
      {...own}
      type={type}
      defaultValue={asText(given)}
      className={clsx("control", className)}
    />
  );
}

/** A whole number, typed: no spinner, no wheel that changes it unseen, and what is no number reaches the server to be answered in words. */
export function NumberInput(props: Omit<ComponentProps<"input">, "type" | "inputMode">) {
  return <TextInput {...props} inputMode="numeric" autoComplete="off" />;
}

/** An address as it is typed: a browser's own email box rewrites some of them and answers in bubbles. */
export function EmailInput(props: Omit<ComponentProps<"input">, "type" | "inputMode">) {
  return <TextInput autoCapitalize="none" spellCheck={false} {...props} inputMode="email" />;
}

/** A calendar date, `yyyy-mm-dd` in and out. */
export function DateInput({ className, ...own }: Omit<ComponentProps<"input">, "type">) {
  return <TextInput {...own} type="date" className={clsx("max-w-56", className)} />;
}

/** Grows with what is written. */
export function TextArea({ className, rows = 3, ...own }: ComponentProps<"textarea">) {
  const { given, attributes } = useControl(own);
  return (
    <textarea
      {...attributes}
      {...own}
      rows={rows}
      defaultValue={asText(given)}
      className={clsx("control field-sizing-content max-h-[70dvh] resize-y", className)}
    />
  );
}

export type SelectOption = { value: string; label: string };

type SelectProps = Omit<ComponentProps<"select">, "children" | "multiple"> & {
  options: readonly SelectOption[];
  /** The empty first choice. */
  placeholder?: string;
};

export function Select({ options, placeholder, className, ...own }: SelectProps) {
  const { given, attributes } = useControl(own);
  return (
    <select
      {...attributes}
      {...own}
      defaultValue={asText(given)}
      className={clsx("control cursor-pointer", className)}
    >
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
