"use client";

import type { ReactNode } from "react";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** More, for whoever wants it. Opens without JavaScript. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="more-line">{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
