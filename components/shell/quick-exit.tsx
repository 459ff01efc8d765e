"use client";

import { type MouseEvent, useEffect, useRef } from "react";
import { leavePage } from "./leave-page";

type QuickExitProps = {
  /** The neutral site to land on. Without JavaScript the link simply goes there. */
  url: string;
  /** Ends the session on the server. */
  onExit?: () => unknown;
  /** How the page is replaced; only a test gives another. */
  go?: (url: string) => void;
};

const within = 3000;

export function QuickExit({ url, onExit, go }: QuickExitProps) {
  const leaving = useRef(false);
  const leave = () => {
    if (leaving.current) return;
    leaving.current = true;
    void leavePage(url, onExit, go);
  };
  const latest = useRef(leave);
  latest.current = leave;

  useEffect(() => {
    let presses: number[] = [];
    const countEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.repeat) return;
      presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < within);
      if (presses.length >= 3) latest.current();
    };
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener("keydown", countEscape, true);
    window.addEventListener("pageshow", comeBack);
    return () => {
      window.removeEventListener("keydown", countEscape, true);
      window.removeEventListener("pageshow", comeBack);
    };
  }, []);

  const click = (event: MouseEvent) => {
    event.preventDefault();
    leave();
  };

  return (
    <a
      href={url}
      rel="noreferrer nofollow"
      onClick={click}
      className="inline-flex min-h-11 shrink-0 items-center rounded-md bg-ink px-3.5 text-sm font-semibold text-surface hover:bg-accent-strong hover:text-accent-ink"
    >
      Exit this page
    </a>
  );
}
