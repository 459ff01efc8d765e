"use client";

import clsx from "clsx";
import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warn" | "refusal";

const tones: Record<NoticeTone, string> = {
  info: "border-edge bg-sunken",
  success: "border-accent bg-accent-soft",
  warn: "border-notice bg-notice-soft",
  refusal: "border-notice bg-notice-soft",
};

const roles = { info: undefined, success: "status", warn: undefined, refusal: "alert" } as const;

type NoticeProps = {
  tone?: NoticeTone;
  title?: string;
  children: ReactNode;
  className?: string;
  /** Draws it without announcing it: for a notice inside something that already does. */
  quiet?: boolean;
};

export function Notice({ tone = "info", title, children, className, quiet = false }: NoticeProps) {
  return (
    <div
      role={quiet ? undefined : roles[tone]}
      className={clsx("space-y-1 rounded-md border-l-4 px-4 py-3", tones[tone], className)}
    >
      {title ? <p className="font-semibold">{title}</p> : null}
      <div>{children}</div>
    </div>
  );
}
