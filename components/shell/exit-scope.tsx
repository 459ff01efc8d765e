"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";
import { leavePage } from "./leave-page";
import { expiredWords, isEnough, pressWords, shiftPresses } from "./shift-presses";

type Exit = {
  /** The neutral site to land on. */
  url: string;
  leave: () => void;
  /** How often Shift was pressed so far. */
  presses: number;
  /** For people who hear the page. */
  spoken: string;
};

const ExitContext = createContext<Exit | null>(null);

/** Null where there is no exit, as on a counselor's pages. */
export const useExit = () => useContext(ExitContext);

type ExitScopeProps = {
  url: string;
  children: ReactNode;
  /** How the page is left; only a test gives another. */
  leave?: (url: string) => void;
};

const within = 5000;

/** Makes the exit known to everything inside, layers above the page too, and listens for Shift pressed three times. */
export function ExitScope({ url, children, leave = leavePage }: ExitScopeProps) {
  const [presses, setPresses] = useState(0);
  const [spoken, say] = useState("");
  const go = useRef(() => {});
  const leaving = useRef(false);
  go.current = () => {
    if (leaving.current) return;
    leaving.current = true;
    leave(url);
  };

  useEffect(() => {
    const shift = shiftPresses();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (words: string) => {
      clearTimeout(timer);
      shift.clear();
      setPresses(0);
      say(words);
      if (words) timer = setTimeout(() => say(""), within);
    };
    const down = ({ key, repeat }: KeyboardEvent) => {
      if (repeat) return;
      shift.down(key);
      if (key !== "Shift") end("");
    };
    const up = ({ key }: KeyboardEvent) => {
      const count = shift.up(key);
      if (count === null) return;
      clearTimeout(timer);
      if (isEnough(count)) {
        end("");
        go.current();
        return;
      }
      setPresses(count);
      say(pressWords(count));
      timer = setTimeout(() => end(expiredWords), within);
    };
    const interrupt = () => shift.interrupt();
    const back = () => {
      leaving.current = false;
    };
    document.addEventListener("keydown", down, true);
    document.addEventListener("keyup", up, true);
    document.addEventListener("pointerdown", interrupt, true);
    window.addEventListener("blur", interrupt);
    window.addEventListener("pageshow", back);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", down, true);
      document.removeEventListener("keyup", up, true);
      document.removeEventListener("pointerdown", interrupt, true);
      window.removeEventListener("blur", interrupt);
      window.removeEventListener("pageshow", back);
    };
  }, []);

  const exit = useMemo(() => ({ url, presses, spoken, leave: () => go.current() }), [url, presses, spoken]);
  return <ExitContext value={exit}>{children}</ExitContext>;
}
