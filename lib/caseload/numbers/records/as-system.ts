/** Counts over all couples of a practice, for whoever owns it: with the system role, inside their transaction. Rows stay here; only numbers leave. */
import "server-only";
import { and, count, countDistinct, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { couples } from "@/db/schema/couples";
import { measureResults } from "@/db/schema/measures";
import { pulses } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";

const reason = "an owner reads the practice in numbers, not whose they are";

/** @param since an ISO day */
export const countAll = (tx: Tx, { practiceId }: Coach, since: string) =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const [statuses, checkIns, assigned, sent, results] = await Promise.all([
      system
        .select({ status: couples.status, n: count() })
        .from(couples)
        .where(eq(couples.practiceId, practiceId))
        .groupBy(couples.status),
      system
        .select({ people: countDistinct(pulses.clientId), weeks: count() })
        .from(pulses)
        .where(and(eq(pulses.practiceId, practiceId), gte(pulses.weekOn, since))),
      system
        .select({ n: count() })
        .from(assignments)
        .where(
          and(
            eq(assignments.practiceId, practiceId),
            gte(assignments.startsOn, since),
            isNull(assignments.withdrawnAt),
          ),
        ),
      system
        .select({ n: count() })
        .from(responses)
        .where(
          and(
            eq(responses.practiceId, practiceId),
            isNotNull(responses.submittedAt),
            gte(responses.submittedAt, sql`${since}::date`),
          ),
        ),
      system
        .select({
          measure: measureResults.measure,
          start: sql<string>`(array_agg(${measureResults.total} order by ${measureResults.onDate}))[1]`,
          latest: sql<string | null>`case when count(*) > 1
            then (array_agg(${measureResults.total} order by ${measureResults.onDate} desc))[1] end`,
        })
        .from(measureResults)
        .where(eq(measureResults.practiceId, practiceId))
        .groupBy(measureResults.measure, measureResults.coupleId, measureResults.clientId),
    ]);
    return {
      statuses,
      checkIns: checkIns[0] ?? { people: 0, weeks: 0 },
      assigned: assigned[0]?.n ?? 0,
      sent: sent[0]?.n ?? 0,
      results: results.map(({ measure, start, latest }) => ({
        ...{ measure, start: Number(start) },
        latest: latest === null ? null : Number(latest),
      })),
    };
  });
