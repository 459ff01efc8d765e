"use client";

import type { ReactNode } from "react";
import { Icon } from "./icon";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };

/** More, for whoever wants it. Opens without JavaScript. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    <details open={open} className={className}>
      <summary className="more-line">
        <Icon name="chevron-right" />
        {summary}
      </summary>
      <div className="pt-1 pb-3 pl-6">{children}</div>
    </details>
  );
}
