/** Whose job is to be done today, and what became of it, with the system role: a job belongs to nobody who signs in. */
import "server-only";
import { and, eq, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import { practices } from "@/db/schema/practices";
import { jobRuns } from "@/db/schema/retention";
import { insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";
import { dayIn } from "@/lib/platform/time/day";

const reason = "the daily round of every practice";
const job = "retention" as const;

export type Practice = { practiceId: string; timeZone: string };

/** Practices whose job has not gone through today. A row for each is made where there is none yet. */
export const practicesToday = (at: Date): Promise<Practice[]> =>
  asSystem(reason, async (system) => {
    const all = await system
      .select({ practiceId: practices.id, timeZone: practices.timeZone })
      .from(practices);
    if (all.length === 0) return [];
    const rows = all.map(({ practiceId }) => ({ practiceId, job }));
    await insertOnly(system, jobRuns, rows).onConflictDoNothing();
    const done = await system
      .select({ practiceId: jobRuns.practiceId, doneOn: jobRuns.doneOn })
      .from(jobRuns)
      .where(and(eq(jobRuns.job, job), isNotNull(jobRuns.doneOn)));
    const last = new Map(done.map(({ practiceId, doneOn }) => [practiceId, doneOn ?? ""]));
    return all.filter(({ practiceId, timeZone }) => (last.get(practiceId) ?? "") < dayIn(timeZone, at));
  });

const theRun = ({ practiceId }: Practice) => and(eq(jobRuns.practiceId, practiceId), eq(jobRuns.job, job));

/**
 * Takes a practice's job in hand for ten minutes, unless it is done today or another process has it.
 * @returns whether it is ours now
 */
export const takeInHand = (practice: Practice, at: Date): Promise<boolean> =>
  asSystem(reason, async (system) => {
    const today = dayIn(practice.timeZone, at);
    const taken = await system
      .update(jobRuns)
      .set({ triedAt: at })
      .where(
        and(
          theRun(practice),
          or(isNull(jobRuns.doneOn), ne(jobRuns.doneOn, today)),
          or(isNull(jobRuns.triedAt), lt(jobRuns.triedAt, new Date(at.getTime() - 9 * 60_000))),
        ),
      )
      .returning({ practiceId: jobRuns.practiceId });
    return taken.length > 0;
  });

export const noteDone = (practice: Practice, at: Date): Promise<void> =>
  asSystem(reason, async (system) => {
    const doneOn = dayIn(practice.timeZone, at);
    await system.update(jobRuns).set({ doneOn, failures: 0, problem: null }).where(theRun(practice));
  });

/** @param problem the kind of the failure, never its words */
export const noteFailed = (practice: Practice, problem: string): Promise<void> =>
  asSystem(reason, async (system) => {
    await system
      .update(jobRuns)
      .set({ failures: sql`${jobRuns.failures} + 1`, problem: problem.slice(0, 60) })
      .where(theRun(practice));
  });
