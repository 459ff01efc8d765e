"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { justSubmitted } from "./just-submitted";

type ThanksProps = { sheet: string; title: string; children: ReactNode };

/** The calm word after handing in. Takes the focus when it has just happened, so that nobody is left in mid-air. */
export function Thanks({ sheet, title, children }: ThanksProps) {
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!justSubmitted.take(sheet)) return;
    window.scrollTo({ top: 0 });
    top.current?.focus({ preventScroll: true });
  }, [sheet]);
  return (
    <div ref={top} tabIndex={-1} role="status" className="rounded-lg bg-accent-soft p-5 outline-none sm:p-6">
      <h2 className="text-xl">{title}</h2>
      <div className="mt-1 space-y-2">{children}</div>
    </div>
  );
}
