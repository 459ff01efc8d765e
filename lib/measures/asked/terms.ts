/** How often a partner is asked, in words. Pure. */
export const rhythms = {
  once: "Once",
  before_session: "Before each session",
  after_session: "After each session",
  weeks: "Every so many weeks",
} as const;
export type Rhythm = keyof typeof rhythms;
export const rhythmCodes = Object.keys(rhythms) as [Rhythm, ...Rhythm[]];

/** So many days before a session the questions open, and so many after it they stay open. */
export const daysBefore = 3;
export const daysAfter = 7;

/** What a partner reads, once their counselor has opened it: nothing of points, and nothing of a cut-off. */
export const wordsForClients = {
  none: "Much as the first time you answered.",
  higher: "Clearly higher than the first time you answered.",
  higher_and_past_cut_off: "Clearly higher than the first time you answered.",
  lower: "Clearly lower than the first time you answered.",
} as const;
