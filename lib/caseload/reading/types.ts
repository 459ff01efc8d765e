/** What waits to be read, as a row that one goes along. */

export type Waiting = { coupleId: string; responseId: string };

export type Around = {
  before: Waiting | null;
  next: Waiting | null;
  /** How many wait beside the one that is open. */
  others: number;
};
