/** Fourteen weeks of check-ins: Ana starts low and wavers, Ben feels surer than she does, both leave weeks out. `null` is a week without an answer, `-1` "prefer not to say". */
import type { PulseItem } from "@/lib/trust/types";

type Weeks = Record<PulseItem, (number | null)[]>;

export const anaWeeks: Weeks = {
  rely: [2, 2, 3, null, 3, 4, 4, 5, 2, null, 3, 4, 5, 5],
  open: [1, 2, 2, null, 4, 4, 5, 5, 3, null, 4, 4, 4, 6],
  hope: [3, 2, 3, null, 3, 4, 5, 5, 2, null, 4, 5, 5, 6],
  ease: [3, 3, 4, null, 4, 5, 5, 6, 3, null, 4, 5, 6, 6],
  trusted: [5, 6, -1, null, 6, 7, 7, 7, 6, null, 6, 7, 7, 8],
};

export const benWeeks: Weeks = {
  rely: [7, 7, 6, 7, null, 7, 8, 8, 6, 6, null, 7, 8, 8],
  open: [5, 6, 6, 6, null, 7, 7, 7, 5, 6, null, 7, 7, 8],
  hope: [6, 6, 7, 6, null, 7, 8, 8, 5, 6, null, 7, 7, 8],
  ease: [4, 4, 5, 5, null, 6, 6, 7, 4, 5, null, 6, 7, 7],
  trusted: [1, 2, 2, 3, null, 3, 4, 4, 2, 2, null, 3, 4, 5],
};

/** What they said of themselves in the weeks that asked, by week from 0: kept to it, was open. */
export const anaOfHerself: Record<number, readonly [number, number]> = { 2: [8, 5], 6: [8, 6] };
export const benOfHimself: Record<number, readonly [number, number]> = { 2: [7, 6], 6: [8, 7] };

/** One line to the counselor in some weeks, by week from 0. */
export const anaLines: Record<number, string> = {
  0: "I look at the mail before he does now. I would like to stop.",
  8: "There was another letter. A small one, but I felt it in my stomach.",
  13: "I slept through twice this week.",
};
export const benLines: Record<number, string> = {
  3: "Showing the account on Fridays is easier than I feared.",
  8: "I told her late. I know.",
};

/** Days after the first Monday; sessions are on Tuesdays, and one beside them: `sessions.ts` books them. `coach` marks are Ruth's own; `couple` marks both partners see. */
export const happened = [
  { day: 1, kind: "session", audience: "couple", text: "First session together" },
  { day: 15, kind: "session", audience: "couple", text: null },
  { day: 22, kind: "disclosure", audience: "coach", text: "All three loans named, in session" },
  { day: 29, kind: "session", audience: "couple", text: null },
  { day: 38, kind: "apology_delivered", audience: "couple", text: "Ben read his letter aloud" },
  { day: 43, kind: "session", audience: "couple", text: null },
  { day: 58, kind: "setback", audience: "couple", text: "A letter from the bank, opened late" },
  { day: 61, kind: "session", audience: "couple", text: "Extra hour after the letter" },
  { day: 71, kind: "session", audience: "couple", text: null },
  { day: 85, kind: "session", audience: "couple", text: null },
] as const;
