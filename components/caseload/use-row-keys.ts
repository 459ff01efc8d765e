"use client";

import { type RefObject, useEffect } from "react";
import { isForTyping } from "@/components/ui/typing";
import { useLetterKeys } from "@/components/ui/use-letter-keys";

/** J goes to the next row of a table and K to the one before, each by the link that names it, which Enter opens. @returns whether the letters are on */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): boolean | null {
  const { on } = useLetterKeys();
  useEffect(() => {
    if (!on) return;
    const go = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      if (!step || !table.current || isForTyping(event)) return;
      const rows = [...table.current.tBodies].flatMap((body) => [...body.rows]);
      const here = rows.findIndex((row) => row.contains(document.activeElement));
      const to = rows[here + step];
      if (!to) return;
      event.preventDefault();
      to.querySelector("a")?.focus();
    };
    document.addEventListener("keydown", go);
    return () => document.removeEventListener("keydown", go);
  }, [on, table]);
  return on;
}
