/** What the statements of today share, and what waits to be read, of all of a coach's couples. Inside a coach's transaction. */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { isUnread, ofCouple } from "@/lib/caseload/records/parts";

export const couple = { practiceId: couples.practiceId, coupleId: couples.id, status: couples.status };
/** How many there are in all, beside the rows that are shown. */
export const total = sql<number>`count(*) over ()::int`.as("total");

/** Submitted and not read, longest waiting first. */
export const unreadRows = builtOnce((tx, { most }: { most: number }) => {
  const fresh = tx
    .select({
      practiceId: responses.practiceId,
      coupleId: responses.coupleId,
      responseId: responses.id,
      assignmentId: responses.assignmentId,
      occurrence: responses.occurrence,
      clientId: responses.clientId,
      submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt).as("waiting_since"),
      coupleLabel: couples.label,
      total,
    })
    .from(couples)
    .innerJoin(responses, isUnread(couple))
    .orderBy(asc(responses.submittedAt), asc(responses.id))
    .limit(most)
    .as("fresh");
  return tx
    .select({
      responseId: fresh.responseId,
      assignmentId: fresh.assignmentId,
      occurrence: fresh.occurrence,
      coupleId: fresh.coupleId,
      coupleLabel: fresh.coupleLabel,
      authorName: clients.firstName,
      title: exerciseVersions.title,
      submittedAt: fresh.submittedAt,
      total: fresh.total,
    })
    .from(fresh)
    .innerJoin(assignments, and(ofCouple(assignments, fresh), eq(assignments.id, fresh.assignmentId)))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .leftJoin(clients, and(ofCouple(clients, fresh), eq(clients.id, fresh.clientId)))
    .orderBy(asc(fresh.submittedAt), asc(fresh.responseId));
});
