"use client";

import type { ReactNode } from "react";

type TickProps = { checked: boolean; onTick: (on: boolean) => void; children: ReactNode; hint?: ReactNode };

/** One yes or no. */
export function Tick({ checked, onTick, children, hint }: TickProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2 leading-snug">
      <input
        type="checkbox"
        defaultChecked={checked}
        onChange={(event) => onTick(event.currentTarget.checked)}
        className="mt-0.5 size-5 shrink-0"
      />
      <span className="min-w-0">
        {children}
        {hint ? <span className="mt-0.5 block text-sm text-ink-soft">{hint}</span> : null}
      </span>
    </label>
  );
}
