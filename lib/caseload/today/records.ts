/** What the statements of today share, and what waits to be read, of all of a coach's couples. Inside a coach's transaction. */
import "server-only";
import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { hasNothingActive } from "@/lib/caseload/records/active";
import { ofCouple, unread } from "@/lib/caseload/records/parts";

const couple = { practiceId: couples.practiceId, coupleId: couples.id, status: couples.status };
/** How many there are in all, beside the rows that are shown. */
const total = sql<number>`count(*) over ()::int`.as("total");

/** Submitted and not read, longest waiting first. */
export const unreadRows = builtOnce((tx, { most }: { most: number }) => {
  const own = tx.select({ ids: sql`array_agg(${couples.id})` }).from(couples);
  const fresh = tx
    .select({
      practiceId: responses.practiceId,
      coupleId: responses.coupleId,
      responseId: responses.id,
      assignmentId: responses.assignmentId,
      occurrence: responses.occurrence,
      clientId: responses.clientId,
      submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt).as("waiting_since"),
      total,
    })
    .from(responses)
    .where(and(sql`${responses.coupleId} = any((${own})::uuid[])`, unread))
    .orderBy(asc(responses.submittedAt), asc(responses.id))
    .limit(most)
    .as("fresh");
  return tx
    .select({
      responseId: fresh.responseId,
      assignmentId: fresh.assignmentId,
      occurrence: fresh.occurrence,
      coupleId: fresh.coupleId,
      coupleLabel: couples.label,
      authorName: clients.firstName,
      title: exerciseVersions.title,
      submittedAt: fresh.submittedAt,
      total: fresh.total,
    })
    .from(fresh)
    .innerJoin(couples, ofCouple(fresh, couple))
    .innerJoin(assignments, and(ofCouple(assignments, fresh), eq(assignments.id, fresh.assignmentId)))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .leftJoin(clients, and(ofCouple(clients, fresh), eq(clients.id, fresh.clientId)))
    .orderBy(asc(fresh.submittedAt), asc(fresh.responseId));
});

/** The coach's couples, or some of them, or those of a practice where the rights of a handle reach further, looked at once for all of a statement. Stands in `with`. */
export const lookedAt = (tx: Tx, day: string, which?: SQL) =>
  tx.$with("looked").as(
    tx
      .select({
        practiceId: couples.practiceId,
        coupleId: couples.id,
        label: couples.label,
        status: couples.status,
        episode: couples.episode,
        startedOn: couples.startedOn,
        /** Their place among the names. */
        nth: sql<number>`row_number() over (order by lower(${couples.label}), ${couples.id})`.as("nth"),
        isQuiet: hasNothingActive(tx, couple, day).as("is_quiet"),
      })
      .from(couples)
      .where(which),
  );
export type Looked = ReturnType<typeof lookedAt>;
