// Promise: one thing that happened, as a timeline shows it. Words for `what` are in components/timeline.

/** What a timeline can be narrowed to. */
export const timelineKinds = {
  exercises: "Exercises",
  conflicts: "Events",
  agreements: "Agreements",
  promises: "Promises",
  kindness: "Kindness",
  pace: "Pace and space",
  trust: "Check-ins",
  marks: "Events on the chart",
} as const;
export type TimelineKind = keyof typeof timelineKinds;

export type TimelineEntry = {
  /** Unique on the page: what, and the id of the row it comes from. */
  key: string;
  kind: TimelineKind;
  /** `exercise_given`, `submitted`, `session`, … */
  what: string;
  /** The row to open, where there is a page for it. */
  id: string;
  at: Date;
  /** Whose it is; null when it is both partners', or nobody's in particular. */
  who: { name: string; place: 1 | 2 } | null;
  /** The name of the thing, if it has one. */
  title: string | null;
  /** A line of it, if there is one to show. */
  text: string | null;
  /** Which turn, for what repeats. */
  occurrence: number | null;
};

export type Timeline = {
  entries: TimelineEntry[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
};
