/** What is shared about a session, and a partner's own sessions. */

export type SharedSummary = { words: string; sharedAt: Date };

/** Nothing says whether they come alone: somebody may be looking over their shoulder. */
export type MySession = {
  appointmentId: string;
  startsAt: Date;
  summary: string | null;
};

/** The next one first; of the past ones the latest. */
export type MySessions = { coming: MySession[]; past: MySession[] };
