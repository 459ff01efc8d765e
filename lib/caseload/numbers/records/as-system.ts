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
import { foundFacts, type Moment } from "@/lib/caseload/attention/records";
import { factsOf } from "@/lib/caseload/attention/rules/facts";
import type { CoupleFacts } from "@/lib/caseload/attention/types";
import { lookedAt } from "@/lib/caseload/today/records";
import type { Coach } from "@/lib/platform/auth/actor";

const reason = "an owner reads the practice in numbers, not whose they are";

/** What is known of every couple of the practice that may ask for attention; no more than counts of it leave. */
export const factsOfAll = (tx: Tx, { practiceId }: Coach, moment: Moment): Promise<CoupleFacts[]> =>
  switchToSystem(tx, "coach", reason, async (system) => {
    const looked = lookedAt(system, moment.day, eq(couples.practiceId, practiceId));
    const one = system
      .select({ one: sql`1`.as("one") })
      .from(sql`(select 1) as one_row`)
      .as("one");
    const [found] = await system
      .with(looked)
      .select(foundFacts(system, looked, moment))
      .from(one);
    return found ? factsOf(found) : [];
  });

type Version = { code: string; version: number };
/** Of each person all results of a measure that can be compared. */
const isOneOf = (versions: readonly Version[]) =>
  versions.length === 0
    ? sql`false`
    : sql`(${measureResults.measure}, coalesce(${measureResults.version}, 0)) in (${sql.join(
        versions.map(({ code, version }) => sql`(${code}::text, ${version}::int)`),
        sql`, `,
      )})`;

/** @param since an ISO day @param measured which versions of measures count */
export const countAll = (tx: Tx, { practiceId }: Coach, since: string, measured: readonly Version[]) =>
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
        .select({
          n: count(),
          rated: count(responses.quality),
          people: sql<number>`(count(distinct coalesce(${responses.clientId}, ${responses.coupleId}))
            filter (where ${responses.quality} is not null))::int`,
          useful: sql<number | null>`round(avg(${responses.quality}), 1)::float8`,
        })
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
        .where(and(eq(measureResults.practiceId, practiceId), isOneOf(measured)))
        .groupBy(measureResults.measure, measureResults.coupleId, measureResults.clientId),
    ]);
    return {
      statuses,
      checkIns: checkIns[0] ?? { people: 0, weeks: 0 },
      assigned: assigned[0]?.n ?? 0,
      sent: sent[0] ?? { n: 0, rated: 0, people: 0, useful: null },
      results: results.map(({ measure, start, latest }) => ({
        ...{ measure, start: Number(start) },
        latest: latest === null ? null : Number(latest),
      })),
    };
  });
