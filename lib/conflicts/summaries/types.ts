/** What two people say together about a conflict, as screens show it. */

export type Summary = {
  /** What is settled: one wording that both said yes to, or that they see it differently. */
  settled: { kind: "words"; words: string } | { kind: "differently" } | null;
  /** A wording that one of them suggests. */
  proposed: { summaryId: string; words: string; mine: boolean } | null;
  /** Kept beside each other while they see it differently; by client id. */
  views: Record<string, string>;
};
