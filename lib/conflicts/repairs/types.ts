/** What is said about repairing one setback, as far as the reader may know of it. */
export type RepairView = {
  /** Who would like to repair it: `me`, `partner`, or both. */
  wishedBy: ("me" | "partner")[];
  /** The names behind them, for the counselor. */
  wishes: string[];
  /** Whether the reader has said that it is repaired. */
  said: boolean;
  /** Who has said so: for the counselor alone. */
  saidBy: string[];
  /** The day on which both had said so. */
  repairedOn: string | null;
};
