/** How a practice's jobs went, with the system role: a job belongs to nobody who signs in. Kinds of failures, never words or names. */
import "server-only";
import { sql } from "drizzle-orm";
import { jobRuns } from "@/db/schema/retention";
import { exact, insertOnly } from "@/db/statements";
import { asSystem } from "@/db/system";

type Run = { practiceId: string; job: "notices"; at: Date } & ({ doneOn: string } | { problem: string });

export const noteJob = ({ practiceId, job, at, ...how }: Run): Promise<void> =>
  asSystem("how a job of a practice went", async (system) => {
    const { set, first } =
      "problem" in how
        ? {
            set: { triedAt: at, problem: how.problem.slice(0, 60), failures: sql`${jobRuns.failures} + 1` },
            first: { triedAt: at, problem: how.problem.slice(0, 60), failures: 1 },
          }
        : {
            set: { triedAt: at, doneOn: how.doneOn, failures: 0, problem: null },
            first: { triedAt: at, doneOn: how.doneOn },
          };
    await insertOnly(system, jobRuns, { practiceId, job, ...first }).onConflictDoUpdate({
      target: [jobRuns.practiceId, jobRuns.job],
      set: exact(jobRuns, set),
    });
  });
