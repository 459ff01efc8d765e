/** What lies before one client, and what is new to them: a statement each, however much was given. */
import "server-only";
import { and, desc, eq, gt, isNotNull, isNull, lte, max, ne, notInArray, or, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { comments } from "@/db/schema/comments";
import { couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { homeLooks } from "@/db/schema/home-looks";
import { coaches } from "@/db/schema/practices";
import { drafts, responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { asksOne, hasShared, versionOfAssignment } from "@/lib/assignments/records/versions";
import { before, lookDays } from "@/lib/pace/overview/rules";
import type { Client } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { News } from "../types";

/** What is done for good is left alone before its text is unpacked: it grows with the years, the rest does not. */
const mayBeOpen = (tx: Tx, personId: string) =>
  or(
    isNotNull(assignments.recurrence),
    eq(assignments.mode, "together"),
    notInArray(
      assignments.id,
      tx
        .select({ assignmentId: responses.assignmentId })
        .from(responses)
        .where(and(eq(responses.clientId, personId), isNotNull(responses.submittedAt))),
    ),
  );

const assigned = builtOnce((tx, { personId, today }: { personId: string; today: string }) => {
  const theirs = tx
    .select({
      rows: jsonRows(
        {
          occurrence: responses.occurrence,
          shared: sql<boolean>`${responses.clientId} is null`,
          status: responses.status,
          until: responses.setAsideUntil,
          drafted: sql<boolean>`${drafts.responseId} is not null`,
        },
        sql`${responses.occurrence}`,
      ).as("response_rows"),
    })
    .from(responses)
    .leftJoin(drafts, eq(drafts.responseId, responses.id))
    .where(eq(responses.assignmentId, assignments.id))
    .as("theirs");
  return tx
    .select({
      assignmentId: assignments.id,
      mode: assignments.mode,
      why: assignments.why,
      startsOn: assignments.startsOn,
      dueOn: assignments.dueOn,
      recurrence: assignments.recurrence,
      title: exerciseVersions.title,
      aim: exerciseVersions.aim,
      minutes: exerciseVersions.minutes,
      coachName: coaches.name,
      hasOwn: asksOne(assignmentPartners.role),
      hasShared,
      responses: theirs.rows,
    })
    .from(assignments)
    .innerJoin(assignmentPartners, eq(assignmentPartners.assignmentId, assignments.id))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .innerJoin(couples, eq(couples.id, assignments.coupleId))
    .innerJoin(coaches, eq(coaches.id, couples.coachId))
    .innerJoinLateral(theirs, sql`true`)
    .where(and(isNull(assignments.withdrawnAt), lte(assignments.startsOn, today), mayBeOpen(tx, personId)));
});

export const assignedRows = (tx: Tx, { personId }: Client, today: string) =>
  assigned(tx, { personId, today });

type Since = { practiceId: string; coupleId: string; personId: string; since: string };

const news = builtOnce((tx, { practiceId, coupleId, personId, since }: Since) => {
  const seen = asSeen({ kind: "client", practiceId, coupleId, personId }, answers, "seen");
  const opened = tx
    .select({
      assignmentId: seen.assignmentId,
      occurrence: seen.occurrence,
      what: sql<News["what"]>`'opened'`.as("what"),
      at: max(seen.releasedAt).as("at"),
    })
    .from(seen)
    .where(and(gt(seen.releasedAt, sql`${since}`), ne(seen.clientId, personId), isNull(seen.withdrawnAt)))
    .groupBy(seen.assignmentId, seen.occurrence);
  const commented = tx
    .select({
      assignmentId: comments.assignmentId,
      occurrence: comments.occurrence,
      what: sql<News["what"]>`'comment'`.as("what"),
      at: max(comments.createdAt).as("at"),
    })
    .from(comments)
    .where(gt(comments.createdAt, sql`${since}`))
    .groupBy(comments.assignmentId, comments.occurrence);
  const all = unionAll(opened, commented).as("news");
  const looked = sql`(${homeLooks.sheets} ->> concat_ws('/', ${all.assignmentId}, ${all.occurrence}))::timestamptz`;
  return tx
    .select({
      assignmentId: all.assignmentId,
      occurrence: all.occurrence,
      title: exerciseVersions.title,
      what: all.what,
    })
    .from(all)
    .innerJoin(assignments, eq(assignments.id, all.assignmentId))
    .innerJoin(exerciseVersions, versionOfAssignment)
    .leftJoin(
      homeLooks,
      and(
        eq(homeLooks.practiceId, practiceId),
        eq(homeLooks.coupleId, coupleId),
        eq(homeLooks.clientId, personId),
      ),
    )
    .where(gt(all.at, sql`coalesce(${looked}, '-infinity')`))
    .orderBy(desc(all.at))
    .limit(10);
});

/** Opened to them, or written to them, in the last two weeks, and not looked at since; the latest first. */
export function newsRows(tx: Tx, { practiceId, coupleId, personId, at }: Client): Promise<News[]> {
  return news(tx, { practiceId, coupleId, personId, since: before(at, lookDays) });
}
