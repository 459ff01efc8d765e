/** What may happen to a couple's work, as one table: every step that is not listed is refused. Pure. */
import type { CoupleStatus } from "@/lib/practice/couples/types";

export type CoupleStep = "pause" | "resume" | "separate" | "close" | "reopen" | "alone";

export const coupleSteps: Readonly<
  Record<CoupleStatus, Readonly<Partial<Record<CoupleStep, CoupleStatus>>>>
> = {
  active: { pause: "paused", separate: "separating", close: "closed", alone: "one_partner" },
  paused: { resume: "active", separate: "separating", close: "closed", alone: "one_partner" },
  separating: { close: "closed", reopen: "active", alone: "one_partner" },
  closed: { reopen: "active", alone: "one_partner" },
  one_partner: { close: "closed", reopen: "active" },
};

/** Where a step leads, or null where it may not be taken. */
export const statusAfter = (from: CoupleStatus, step: CoupleStep): CoupleStatus | null =>
  coupleSteps[from][step] ?? null;

const jointDays = 30;

/** Until when each may still read what the other told both: not at all where that was wished, or a safety concern is open. */
export const jointUntil = (at: Date, atOnce: boolean): Date =>
  atOnce ? at : new Date(at.getTime() + jointDays * 86_400_000);

const daysNamed = 14;

/** From when on what somebody wrote some months later is named to their counselor: an ISO moment. */
export const namedSince = (at: Date): string => new Date(at.getTime() - daysNamed * 86_400_000).toISOString();
