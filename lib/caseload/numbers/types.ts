/** A practice in numbers, for its owner: counts and means, no names, nothing of fewer than five. */
import type { AttentionKind } from "@/lib/caseload/attention/types";
import type { CoupleStatus } from "@/lib/practice/couples/types";

/** Null for one to four, and for what could be worked out from them. */
export type Count = number | null;

export type Numbers = {
  statuses: { status: CoupleStatus; couples: Count }[];
  /** Today, over all counselors: couples with any of these reasons, and for each how many; what was put off counts, too. Signals, checks and what waits to be read are not among them. */
  attention: { couples: Count; kinds: { kind: AttentionKind; couples: Count }[] };
  /** The last twelve months. */
  checkIns: { people: Count; weeks: Count };
  exercises: {
    assigned: Count;
    sent: Count;
    /** Sheets of which somebody said how useful they were, and the mean of it from 0 to 4; null where fewer than five people said so. */
    rated: Count;
    useful: number | null;
  };
  measures: {
    measure: string;
    name: string;
    /** With a result at all, and with a second one on a later day. */
    people: Count;
    again: Count;
    /** Of those with a second one; null where they are fewer than five. */
    means: { start: number; latest: number } | null;
    /** Whose change is more than scatter; null where nobody has published how far it scatters, or they are fewer than five. */
    changes: { higher: Count; same: Count; lower: Count } | null;
  }[];
};
