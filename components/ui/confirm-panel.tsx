"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";
import { Layer } from "./layer";

type ConfirmPanelProps = {
  onClose: () => void;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  variant: ButtonVariant;
  onConfirm: () => void;
};

/** Asks before something is done; focus begins at what changes nothing. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const before = useRef(document.activeElement);
  const id = useId();
  useEffect(() => {
    const opener = before.current;
    if (!dialog.current?.open) dialog.current?.showModal();
    safe.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  const confirm = () => {
    props.onClose();
    props.onConfirm();
  };
  return (
    <Layer
      ref={dialog}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}words`}
      onClose={props.onClose}
    >
      <h2 id={`${id}title`} className="text-xl">
        {props.title}
      </h2>
      <div id={`${id}words`} className="mt-2 text-ink-soft">
        {props.children}
      </div>
      <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <button ref={safe} type="button" onClick={props.onClose} className={buttonStyle("quiet")}>
          {props.cancelLabel}
        </button>
        <button
          type="button"
          onClick={confirm}
          className={buttonStyle(props.variant === "danger" ? "danger" : "primary")}
        >
          {props.confirmLabel}
        </button>
      </div>
    </Layer>
  );
}
