"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { after } from "@/components/offline-drafts/use-courier";
import type { Entries } from "@/lib/offline-drafts/types";

/** How long a choice is seen before the next question comes. */
const seen = 350;
/** A change this soon after a finger came down is a tap; arrow keys try one number after the other. */
const tapped = 1000;

const answeredIn = (entries: Entries, names: readonly string[]) =>
  new Set(entries.flatMap(([name, value]) => (names.includes(name) && value !== "" ? [name] : [])));

/** On a phone one question at a time: a tap leads to the next, and after the last to the end. Elsewhere all are there, and a step is nothing one sees. */
export function useSteps(form: RefObject<HTMLElement | null>, names: readonly string[], said: Entries) {
  const [answered, setAnswered] = useState(() => answeredIn(said, names));
  const [step, setStep] = useState(() => {
    const open = names.findIndex((name) => !answered.has(name));
    return open < 0 ? names.length : open;
  });
  const fingerDown = useRef(0);
  const leave = useRef(() => {});
  useEffect(() => () => leave.current(), []);

  const go = (to: number) => {
    leave.current();
    flushSync(() => setStep(to));
    const now = form.current?.querySelector("[data-now]");
    const bar = now?.querySelector<HTMLElement>(".step-bar");
    // Only where the bar is seen have the questions changed places.
    if (bar?.offsetParent) now?.querySelector<HTMLElement>("[tabindex='-1']")?.focus({ preventScroll: true });
  };

  return {
    step,
    go,
    isWhole: answered.size === names.length,
    onPointerDown: () => {
      fingerDown.current = Date.now();
    },
    onChange: ({ target }: { target: EventTarget }) => {
      const { name } = target as HTMLInputElement;
      const at = names.indexOf(name);
      if (at < 0) return;
      setAnswered((before) => new Set([...before, name]));
      if (Date.now() - fingerDown.current > tapped) return;
      leave.current();
      leave.current = after(seen, () => go(at + 1));
    },
  };
}
