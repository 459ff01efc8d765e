"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { useFormScope } from "../forms/form-scope";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";

type SubmitButtonProps = Omit<ComponentProps<"button">, "type" | "onClick" | "disabled"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** What the button says while the form is on its way. */
  pendingText?: string;
};

/** Keeps the focus while the form is on its way, and lets it be sent once. */
export function SubmitButton({
  variant,
  size,
  pendingText,
  className,
  children,
  ...rest
}: SubmitButtonProps) {
  const status = useFormStatus();
  const scope = useFormScope();
  const pending = status.pending || scope.pending;
  const pressed = status.data ?? scope.sent;
  const mine = rest.name === undefined || pressed?.get(rest.name) === (rest.value ?? "");

  const once = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };

  return (
    <button
      type="submit"
      aria-disabled={pending || undefined}
      onClick={once}
      className={buttonStyle(variant, size, className)}
      {...rest}
    >
      {pending && mine && pendingText ? <span aria-live="polite">{pendingText}</span> : children}
    </button>
  );
}
