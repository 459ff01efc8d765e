/** What the statements of today share, what waits to be read and whom to ask alone, of all of a coach's couples. Inside a coach's transaction. */
import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { hasNothingActive, isUnread, ofCouple } from "@/lib/caseload/records/parts";
import { checkWhy, isDue } from "@/lib/safety/check/records/due";
import type { DueCheck } from "./types";

const couple = { practiceId: couples.practiceId, coupleId: couples.id, status: couples.status };
/** How many there are in all, beside the rows that are shown. */
const total = sql<number>`count(*) over ()::int`.as("total");

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

/** The coach's couples, looked at once for all of a statement. Stands in `with`. */
export const lookedAt = (tx: Tx, day: string) =>
  tx.$with("looked").as(
    tx
      .select({
        practiceId: couples.practiceId,
        coupleId: couples.id,
        label: couples.label,
        status: couples.status,
        episode: couples.episode,
        isQuiet: sql<boolean>`${hasNothingActive(tx, couple, day)}`.as("is_quiet"),
      })
      .from(couples),
  );
export type Looked = ReturnType<typeof lookedAt>;

/** Whom to ask alone, by what asks for it most. Stands in `from`. */
export function dueCheckRows(tx: Tx, looked: Looked, { day, most }: { day: string; most: number }) {
  const asked = tx
    .select({
      coupleId: looked.coupleId,
      coupleLabel: looked.label,
      clientId: sql<string>`${clients.id}`.as("asked_id"),
      firstName: clients.firstName,
      place: clients.place,
      why: sql<DueCheck["why"]>`${checkWhy(tx, looked, day)}`.as("why"),
    })
    .from(looked)
    .innerJoin(clients, ofCouple(clients, looked))
    .as("asked");
  const order = sql`array_position(array['answered', 'setback', 'day', 'first'], ${asked.why}), lower(${asked.coupleLabel}),
    ${asked.coupleId}, ${asked.place}`;
  const due = tx
    .select({
      coupleId: asked.coupleId,
      coupleLabel: asked.coupleLabel,
      clientId: sql<string>`${asked.clientId}`.as("due_id"),
      firstName: asked.firstName,
      why: sql<DueCheck["why"]>`${asked.why}`.as("due_why"),
      nth: sql<number>`row_number() over (order by ${order})`.as("nth"),
      total,
    })
    .from(asked)
    .where(isDue(asked.why))
    .orderBy(order)
    .limit(most)
    .as("due");
  const row = {
    coupleId: due.coupleId,
    coupleLabel: due.coupleLabel,
    clientId: sql<string>`${due.clientId}`,
    firstName: due.firstName,
    why: sql<DueCheck["why"]>`${due.why}`,
    total: sql<number>`${due.total}`,
  };
  return tx
    .select({ rows: jsonRows(row, sql`${due.nth}`).as("due_rows") })
    .from(due)
    .as("all_due");
}
