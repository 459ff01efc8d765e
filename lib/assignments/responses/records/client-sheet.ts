/** What one client may read of one exercise that they or their partner were given: a statement each. */
import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { comments } from "@/db/schema/comments";
import { clients, couples } from "@/db/schema/couples";
import { earlierAnswers } from "@/db/schema/earlier-answers";
import { exerciseVersions } from "@/db/schema/exercises";
import { coaches } from "@/db/schema/practices";
import { drafts, responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { mayReply, ownReplies } from "@/lib/assignments/replies/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { asSeen } from "@/lib/safety/records/as-seen";

type Reader = { practiceId: string; coupleId: string; personId: string };
type Sheet = Reader & { assignmentId: string };

const assigned = builtOnce((tx, { practiceId, coupleId, personId, assignmentId }: Sheet) => {
  const reader = { kind: "client" as const, practiceId, coupleId, personId };
  const writer = alias(coaches, "writer");
  const written = tx
    .select({
      rows: jsonRows(
        {
          commentId: comments.id,
          coachName: sql<string>`coalesce(${writer.name}, ${coaches.name})`,
          toBoth: sql<boolean>`${comments.toClientId} is null`,
          body: comments.body,
          createdAt: comments.createdAt,
          occurrence: comments.occurrence,
        },
        sql`${comments.createdAt}, ${comments.id}`,
      ).as("comment_rows"),
    })
    .from(comments)
    .leftJoin(writer, eq(writer.id, comments.coachId))
    .where(eq(comments.assignmentId, assignments.id))
    .as("written");
  const replied = ownReplies(tx);
  const released = asSeen(reader, releases, "released");
  const opened = tx
    .select({ occurrence: released.occurrence })
    .from(released)
    .where(eq(released.assignmentId, assignments.id));
  return tx
    .select({
      mode: assignments.mode,
      why: assignments.why,
      startsOn: assignments.startsOn,
      dueOn: assignments.dueOn,
      recurrence: assignments.recurrence,
      releaseRule: assignments.releaseRule,
      withdrawnAt: assignments.withdrawnAt,
      role: assignmentPartners.role,
      content: exerciseVersions.content,
      coachName: coaches.name,
      partnerName: clients.firstName,
      opened: sql<number[]>`array${opened}`,
      comments: written.rows,
      replies: replied.rows,
      mayReply: sql<boolean>`${mayReply(tx, personId)}`,
    })
    .from(assignments)
    .innerJoin(exerciseVersions, versionOfAssignment)
    .innerJoin(couples, eq(couples.id, assignments.coupleId))
    .innerJoin(coaches, eq(coaches.id, couples.coachId))
    .innerJoin(clients, and(eq(clients.coupleId, assignments.coupleId), ne(clients.id, reader.personId)))
    .leftJoin(assignmentPartners, eq(assignmentPartners.assignmentId, assignments.id))
    .innerJoinLateral(written, sql`true`)
    .innerJoinLateral(replied, sql`true`)
    .where(eq(assignments.id, assignmentId));
});

/** The exercise, their role in it, whose it is, every comment, and what they wrote back. @throws NotFound */
export const assignmentRow = async (
  tx: Tx,
  { practiceId, coupleId, personId }: Client,
  assignmentId: string,
) => firstOrNotFound(await assigned(tx, { practiceId, coupleId, personId, assignmentId }));

type Occurrence = { assignmentId: string; occurrence: number };

export const responseRows = builtOnce((tx, { assignmentId, occurrence }: Occurrence) =>
  tx
    .select({
      responseId: responses.id,
      clientId: responses.clientId,
      status: responses.status,
      setAsideUntil: responses.setAsideUntil,
      submittedAt: responses.submittedAt,
      readAt: responses.readAt,
      voidedAt: responses.voidedAt,
      draft: { content: drafts.content, revision: drafts.revision },
    })
    .from(responses)
    .leftJoin(drafts, eq(drafts.responseId, responses.id))
    .where(and(eq(responses.assignmentId, assignmentId), eq(responses.occurrence, occurrence))),
);

/** Their own, and those that are open to them. */
export const answerRows = builtOnce(
  (tx, { practiceId, coupleId, personId, assignmentId, occurrence }: Reader & Occurrence) => {
    const seen = asSeen({ kind: "client", practiceId, coupleId, personId }, answers, "seen");
    return tx
      .select({
        responseId: seen.responseId,
        fieldKey: seen.fieldKey,
        clientId: seen.clientId,
        value: seen.value,
        audience: seen.audience,
        released: sql<boolean>`${seen.releasedAt} is not null`,
        withdrawn: sql<boolean>`${seen.withdrawnAt} is not null`,
      })
      .from(seen)
      .where(and(eq(seen.assignmentId, assignmentId), eq(seen.occurrence, occurrence)));
  },
);

/** What stood there before it was written again, the latest first. */
export const earlierRows = builtOnce((tx, { assignmentId, occurrence }: Occurrence) =>
  tx
    .select({
      fieldKey: earlierAnswers.fieldKey,
      version: earlierAnswers.version,
      value: earlierAnswers.value,
      replacedAt: earlierAnswers.replacedAt,
    })
    .from(earlierAnswers)
    .innerJoin(responses, eq(responses.id, earlierAnswers.responseId))
    .where(and(eq(responses.assignmentId, assignmentId), eq(responses.occurrence, occurrence)))
    .orderBy(desc(earlierAnswers.version)),
);
