"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { ExitLink } from "../shell/exit-link";
import { type ButtonVariant, buttonStyle } from "./button-style";

type ConfirmPanelProps = {
  onClose: () => void;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  variant: ButtonVariant;
  onConfirm: () => void;
};

/**
 * A native modal dialog: the browser keeps focus in it, gives it back, and closes it on Escape.
 * It covers the whole window, so that the exit can lie inside it where the header's was: everything outside is inert.
 */
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
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}words`}
      onClose={props.onClose}
      className="fixed inset-0 m-0 size-full max-h-none max-w-none bg-transparent p-3 text-ink not-open:hidden backdrop:bg-[#081217]/55 sm:p-6"
    >
      <div className="flex h-full flex-col justify-between gap-3 sm:justify-center">
        <div className="mx-auto flex w-full max-w-[44rem] shrink-0 justify-end sm:absolute sm:inset-x-4 sm:top-1.5 sm:w-auto">
          <ExitLink />
        </div>
        <div className="min-h-0 overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-over sm:mx-auto sm:w-[30rem] sm:p-6">
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
        </div>
      </div>
    </dialog>
  );
}
