"use client";

import { type ComponentType, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { useFormScope } from "../forms/form-scope";
import { type ButtonSize, type ButtonVariant, buttonStyle } from "./button-style";
import type { ConfirmPanelProps } from "./confirm-panel";

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

const loadPanel = () => import("./confirm-panel").then((part) => part.ConfirmPanel);

/** A submit button that asks first. Without JavaScript it simply submits the form it stands in. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, title, children, confirmLabel, variant = "danger", size, name, value } = props;
  const status = useFormStatus();
  const scope = useFormScope();
  const pending = status.pending || scope.pending;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [Panel, setPanel] = useState<ComponentType<ConfirmPanelProps>>();

  const submit = () => button.current?.form?.requestSubmit(button.current);
  const ask = async (event: MouseEvent) => {
    event.preventDefault();
    if (pending) return;
    try {
      const loaded = await loadPanel();
      setPanel(() => loaded);
      setOpen(true);
    } catch {
      if (window.confirm(title)) submit();
    }
  };

  return (
    <>
      <button
        ref={button}
        type="submit"
        name={name}
        value={value}
        aria-haspopup="dialog"
        aria-disabled={pending || undefined}
        onClick={ask}
        onPointerEnter={() => void loadPanel().catch(() => undefined)}
        className={buttonStyle(variant, size)}
      >
        {trigger}
      </button>
      {Panel ? (
        <Panel
          open={open}
          onOpenChange={setOpen}
          title={title}
          confirmLabel={confirmLabel}
          cancelLabel={props.cancelLabel ?? "Leave it as it is"}
          variant={variant}
          onConfirm={submit}
        >
          {children}
        </Panel>
      ) : null}
    </>
  );
}
