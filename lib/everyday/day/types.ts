/** What screens show of the daily check-in. */

export const lineKinds = ["success", "challenge", "laughed"] as const;
export type LineKind = (typeof lineKinds)[number];
export const wants = ["listen", "advice", "hug", "space", "not_sure"] as const;
export type Want = (typeof wants)[number];

export type DayLine = { lineId: string; kind: LineKind; words: string };

/** One person's lines of one day; there is none for a day that somebody let pass. */
export type DayOf = { clientId: string; firstName: string; mine: boolean; wants: Want; lines: DayLine[] };
export type DayEntry = { onDate: string; people: DayOf[] };

export type MyDay = {
  today: string;
  partnerName: string;
  ending: boolean;
  /** 1 Monday to 7 Sunday: when the home page offers it; theirs alone. */
  days: number[];
  /** What I would like back today, once I have said it. */
  wants: Want | null;
  /** What is there of today and of days before, newest first; only days on which something was written. */
  entries: DayEntry[];
  /** The last day shown, when there are earlier ones. */
  before: string | null;
};

export type CoachDays = { today: string; entries: DayEntry[]; before: string | null };
