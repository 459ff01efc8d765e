/** A supposition of the counselor's; it crosses to no screen but theirs. */

export type Hypothesis = {
  hypothesisId: string;
  words: string;
  createdAt: Date;
  letGoAt: Date | null;
  letGoWhy: string | null;
};
