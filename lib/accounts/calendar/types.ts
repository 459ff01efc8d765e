/** A private calendar address, as its owner sees it and as a calendar reads it. */

/** @property readOn the last day on which a calendar read it; null while none has */
export type MyFeed = { madeAt: Date; readOn: string | null };

/** One session, with nothing of what it is about or who comes. */
export type FeedEvent = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  canceled: boolean;
  sequence: number;
  /** When it was booked, or changed last. */
  changedAt: Date;
};
