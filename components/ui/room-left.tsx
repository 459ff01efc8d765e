"use client";

import { type FormEvent, useState } from "react";
import { lettersIn, roomAloud, roomWords } from "@/lib/platform/text/letters";

type Typed = FormEvent<HTMLInputElement | HTMLTextAreaElement>;

/** Counts along as somebody writes. Nothing is ever cut: what is too much is said here, and refused in words when sent. */
export function useRoom(limit: number | undefined, given: string | undefined) {
  const [count, setCount] = useState(() => lettersIn(given ?? ""));
  return {
    over: limit !== undefined && count > limit,
    onInput:
      limit === undefined ? undefined : (event: Typed) => setCount(lettersIn(event.currentTarget.value)),
    left: limit === undefined ? null : <RoomLeft count={count} limit={limit} />,
  };
}

function RoomLeft({ count, limit }: { count: number; limit: number }) {
  const words = roomWords(count, limit);
  return (
    <>
      {words ? (
        <p
          aria-hidden
          className={
            count > limit
              ? "mt-1 text-sm font-semibold text-notice"
              : "mt-1 text-sm text-ink-soft tabular-nums"
          }
        >
          {words}
        </p>
      ) : null}
      <span aria-live="polite" className="sr-only">
        {roomAloud(count, limit)}
      </span>
    </>
  );
}
