/** Safety concerns as the counselor reads them. They cross to no other screen. */
import type { ConcernSource } from "./schema";

export type Concern = {
  concernId: string;
  aboutName: string | null;
  source: ConcernSource;
  words: string;
  raisedAt: Date;
  settledAt: Date | null;
  settledReason: string | null;
};

/** Newest first in both. */
export type Concerns = { open: Concern[]; settled: Concern[] };
