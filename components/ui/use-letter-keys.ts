"use client";

import { useSyncExternalStore } from "react";

const kept = "mendwork-keys";
const told = "storage";

const follow = (changed: () => void) => {
  window.addEventListener(told, changed);
  return () => window.removeEventListener(told, changed);
};

/** Whether single letters do something on this device, and the switch: to whoever speaks to their computer, a letter is a word. `null` until it is known. */
export function useLetterKeys(): { on: boolean | null; turn: () => void } {
  const on = useSyncExternalStore<boolean | null>(
    follow,
    () => localStorage.getItem(kept) !== "off",
    () => null,
  );
  const turn = () => {
    localStorage.setItem(kept, on ? "off" : "on");
    window.dispatchEvent(new Event(told));
  };
  return { on, turn };
}
