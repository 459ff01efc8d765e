/** A practice's jobs as its owner sees them. */

export type JobView = {
  job: "retention" | "notices";
  doneOn: string | null;
  failures: number;
  problem: string | null;
};
