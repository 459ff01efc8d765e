/** How evenly a counselor has turned to the two of them lately; for the counselor alone. */
export type EvennessRow = {
  clientId: string;
  firstName: string;
  /** Exercises assigned to them, with the other or alone. */
  assigned: number;
  /** Answers that they sent by themselves. */
  sent: number;
  /** Of those, how many the counselor has read. */
  read: number;
  /** Half of them were read sooner, in hours; null while none was. */
  hoursUntilRead: number | null;
  /** Comments written to this one alone. */
  comments: number;
};
