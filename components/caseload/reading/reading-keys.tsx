"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { KeysSwitch } from "@/components/ui/keys-switch";
import { Link } from "@/components/ui/link";
import { isForTyping } from "@/components/ui/typing";
import { useLetterKeys } from "@/components/ui/use-letter-keys";

type ReadingKeysProps = { before: Route | null; next: Route | null; waiting: string };

/** To the answers before and after, also by K and J. The keys can be turned off: to whoever speaks to their computer, a letter is a word. */
export function ReadingKeys({ before, next, waiting }: ReadingKeysProps) {
  const router = useRouter();
  const { on } = useLetterKeys();
  useEffect(() => {
    if (!on) return;
    const go = (event: KeyboardEvent) => {
      if (isForTyping(event)) return;
      const to = event.key === "j" ? next : event.key === "k" ? before : null;
      if (!to) return;
      event.preventDefault();
      router.push(to);
    };
    document.addEventListener("keydown", go);
    return () => document.removeEventListener("keydown", go);
  }, [on, before, next, router]);
  return (
    <>
      {before ? (
        <Link
          href={before}
          className="link inline-flex min-h-11 items-center"
          {...(on ? { "aria-keyshortcuts": "K" } : {})}
        >
          Back
        </Link>
      ) : null}
      {next ? (
        <Link
          href={next}
          className="link inline-flex min-h-11 items-center"
          {...(on ? { "aria-keyshortcuts": "J" } : {})}
        >
          Next
        </Link>
      ) : null}
      <span className="text-sm text-ink-soft">{waiting}</span>
      <KeysSwitch says="Keys: J next, K back" />
    </>
  );
}
