/** For how long a thing is new, and under which name a look at an exercise is kept. Pure. */
import type { SheetLookedAt } from "./types";

/** What was neither looked at nor answered by then is found where it is. */
export const lookDays = 14;

export const before = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000).toISOString();

export const sheetKey = ({ assignmentId, occurrence }: SheetLookedAt) => `${assignmentId}/${occurrence}`;
