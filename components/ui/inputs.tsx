"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { asText, useControl } from "./field-scope";
import { useRoom } from "./room-left";

/** `limit` is counted and said; an attribute would cut what is pasted without a word. */
type Limited<E extends "input" | "textarea"> = Omit<ComponentProps<E>, "maxLength" | "onInput"> & {
  limit?: number;
};

/** A line that knows nothing of the form around it: for rows that move. */
export function BareTextInput({ className, type = "text", limit, ...own }: Limited<"input">) {
  const { over, onInput, left } = useRoom(limit, asText(own.defaultValue));
  return (
    <>
      <input
        dir="auto"
        {...own}
        aria-invalid={over || own["aria-invalid"]}
        onInput={onInput}
        type={type}
        className={clsx("control", className)}
      />
      {left}
    </>
  );
}

export function TextInput(own: Limited<"input">) {
  const { given, attributes } = useControl(own);
  return <BareTextInput {...attributes} {...own} defaultValue={asText(given)} />;
}

/** A whole number, typed: no spinner, no wheel that changes it unseen, and what is no number reaches the server to be answered in words. */
export function NumberInput(props: Omit<Limited<"input">, "type" | "inputMode" | "limit">) {
  return <TextInput {...props} inputMode="numeric" autoComplete="off" />;
}

/** An address as it is typed: a browser's own email box rewrites some of them and answers in bubbles. */
export function EmailInput(props: Omit<Limited<"input">, "type" | "inputMode">) {
  return <TextInput autoCapitalize="none" spellCheck={false} {...props} inputMode="email" />;
}

/** A calendar date, `yyyy-mm-dd` in and out. */
export function DateInput({ className, ...own }: Omit<Limited<"input">, "type" | "limit">) {
  return <TextInput {...own} type="date" className={clsx("max-w-56", className)} />;
}

/** The same with more lines; grows with what is written. */
export function BareTextArea({ className, rows = 3, limit, ...own }: Limited<"textarea">) {
  const { over, onInput, left } = useRoom(limit, asText(own.defaultValue));
  return (
    <>
      <textarea
        dir="auto"
        {...own}
        aria-invalid={over || own["aria-invalid"]}
        onInput={onInput}
        rows={rows}
        className={clsx("control", className)}
      />
      {left}
    </>
  );
}

export function TextArea(own: Limited<"textarea">) {
  const { given, attributes } = useControl(own);
  return <BareTextArea {...attributes} {...own} defaultValue={asText(given)} />;
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
    <select {...attributes} {...own} defaultValue={asText(given)} className={clsx("control", className)}>
      {placeholder === undefined ? null : <option value="">{placeholder}</option>}
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
