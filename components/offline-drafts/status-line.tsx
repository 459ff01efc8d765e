"use client";

import { useEffect, useState } from "react";
import { statusWords } from "@/lib/offline-drafts/terms";
import type { Status } from "@/lib/offline-drafts/types";

/** Said aloud only when it settles on something new, so that typing is never talked over. */
const passing = new Set<Status["kind"]>(["untouched", "saving"]);
const urgent = new Set<Status["kind"]>([
  "signed_out",
  "stale",
  "refused",
  "closed",
  "offline",
  "later",
  "hand_in_later",
]);

type StatusLineProps = {
  status: Status;
  /** Shown while a hand-in waits for the network. */
  onKeepWriting?: () => void;
};

/** Where the words are, in words: always in view while somebody writes. */
export function StatusLine({ status, onKeepWriting }: StatusLineProps) {
  const text = statusWords(status);
  const [aloud, setAloud] = useState("");
  useEffect(() => {
    if (!passing.has(status.kind)) setAloud(text);
  }, [status.kind, text]);
  const worth = urgent.has(status.kind);

  return (
    <div className="pointer-events-none sticky bottom-[4.5rem] z-10 flex min-h-9 justify-center sm:bottom-3">
      <p role="status" className="sr-only">
        {aloud}
      </p>
      {text && status.kind !== "conflict" && status.kind !== "invalid" ? (
        <div
          aria-hidden={worth ? undefined : true}
          className={
            worth
              ? "pointer-events-auto w-full rounded-md border border-notice bg-notice-soft px-4 py-2.5 text-sm shadow-over"
              : "rounded-full border border-line bg-raised px-3.5 py-1 text-sm text-ink-soft shadow-raised"
          }
        >
          <span aria-hidden={worth ? true : undefined}>{text}</span>
          {status.kind === "signed_out" ? (
            <>
              {" "}
              <a href="/sign-in" target="_blank" rel="noopener" className="link inline-block py-1">
                Sign in again in another tab
              </a>
            </>
          ) : null}
          {status.kind === "stale" ? (
            <>
              {" "}
              <button
                type="button"
                onClick={() => window.location.reload()}
                className="link cursor-pointer py-1"
              >
                Load it again
              </button>
            </>
          ) : null}
          {status.kind === "hand_in_later" && onKeepWriting ? (
            <>
              {" "}
              <button type="button" onClick={onKeepWriting} className="link cursor-pointer py-1">
                Go on writing instead
              </button>
            </>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
