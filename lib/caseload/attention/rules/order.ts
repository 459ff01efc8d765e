/** In which order all that asks for a counselor stands, of whatever kind: one order for the first page and for the caseload. Pure. */
import type { CheckDue } from "@/lib/safety/check/types";

/** Safety first, then who waits for a word, then what waits to be read, then all that can wait a day. */
const groups = ["signals", "pressing", "untold", "alone", "unread", "checks", "items"] as const;

export const mostPressingFirst = <T>(found: Record<(typeof groups)[number], readonly T[]>): T[] =>
  groups.flatMap((group) => found[group]);

/** Somebody answered alone, or there was a setback since: such a check comes right after the signals. */
export const isPressing = ({ why }: { why: CheckDue["why"] }): boolean =>
  why === "answered" || why === "setback";
