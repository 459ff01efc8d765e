/** How the jobs of a practice went, for its owner. */
import "server-only";
import { asc, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { jobRuns } from "@/db/schema/retention";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import type { JobView } from "./types";

/** @throws NotFound for a coach who does not own the practice */
export async function practiceJobs(owner: Coach): Promise<JobView[]> {
  if (!owner.isOwner) throw new NotFound();
  return readAs(owner, (tx) =>
    tx
      .select({
        job: jobRuns.job,
        doneOn: jobRuns.doneOn,
        failures: jobRuns.failures,
        problem: jobRuns.problem,
      })
      .from(jobRuns)
      .where(eq(jobRuns.practiceId, owner.practiceId))
      .orderBy(asc(jobRuns.job)),
  );
}
