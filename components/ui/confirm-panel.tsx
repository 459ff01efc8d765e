"use client";

import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { type ButtonVariant, buttonStyle } from "./button-style";

export type ConfirmPanelProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  variant: ButtonVariant;
  onConfirm: () => void;
};

/** Loaded when first asked for, so that no page pays for it before. */
export function ConfirmPanel(props: ConfirmPanelProps) {
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-[#081217]/55" />
        <AlertDialog.Content className="fixed inset-x-3 bottom-3 z-50 max-h-[90dvh] overflow-y-auto rounded-lg border border-line bg-raised p-5 shadow-over sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[30rem] sm:-translate-1/2 sm:p-6">
          <AlertDialog.Title className="text-xl">{props.title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 text-ink-soft">{props.children}</div>
          </AlertDialog.Description>
          <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <AlertDialog.Cancel className={buttonStyle("quiet")}>{props.cancelLabel}</AlertDialog.Cancel>
            <AlertDialog.Action
              className={buttonStyle(props.variant === "danger" ? "danger" : "primary")}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
