"use client";

import { type MouseEvent, type ReactNode, useRef, useState } from "react";
import { createPortal, useFormStatus } from "react-dom";
import { useFormScope } from "../forms/form-scope";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import { ConfirmPanel } from "./confirm-panel";
import { useInBrowser } from "./use-in-browser";

type ConfirmDialogProps = {
  /** What the button in the page says. */
  trigger: ReactNode;
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  name?: string;
  value?: string;
};

/** A submit button that asks first. Without JavaScript it simply submits the form it stands in. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, children, confirmLabel, variant = "danger", size, name, value } = props;
  const status = useFormStatus();
  const scope = useFormScope();
  const pending = status.pending || scope.pending;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const asks = useInBrowser();

  const submit = () => button.current?.form?.requestSubmit(button.current);
  const ask = async (event: MouseEvent<HTMLButtonElement>) => {
    event.preventDefault();
    if (!pending && (await (scope.check?.(event.currentTarget) ?? true))) setOpen(true);
  };

  return (
    <>
      <button
        ref={button}
        type="submit"
        name={name}
        value={value}
        aria-haspopup={asks ? "dialog" : undefined}
        aria-disabled={pending || undefined}
        onClick={ask}
        className={buttonStyle(variant, size)}
      >
        {trigger}
      </button>
      {open
        ? createPortal(
            <ConfirmPanel
              onClose={() => setOpen(false)}
              title={title}
              confirmLabel={confirmLabel}
              cancelLabel={props.cancelLabel ?? "Leave it as it is"}
              variant={variant}
              onConfirm={submit}
            >
              {children}
            </ConfirmPanel>,
            document.body,
          )
        : null}
    </>
  );
}
