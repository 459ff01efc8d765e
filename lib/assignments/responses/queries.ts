/** What a client reads: what lies before them, one sheet, what they have done. Never a trace of what the partner has not opened. */
import "server-only";
import { desc, eq, exists, isNotNull, sql } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { assignments } from "@/db/schema/assignments";
import { comments } from "@/db/schema/comments";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { fieldsFor, mayHurt } from "@/lib/library/exercises/rules/roles";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { occurrencesOf } from "@/lib/platform/time/occurrences";
import { opensAlone, opensWhen } from "../sealed/rules/opening";
import { sealedRows } from "../sealed/rules/rows";
import { answerRows, assignmentRow, earlierRows, responseRows } from "./records/client-sheet";
import { assignedRows, newsRows } from "./records/next-steps";
import { forAlone } from "./rules/alone";
import { stepsFrom } from "./rules/steps";
import { workSheets } from "./rules/work-sheet";
import type { ClientRecord, ClientSheet, NextSteps, RecordEntry } from "./types";

/** Two statements, however much was given. */
export function nextSteps(client: Client): Promise<NextSteps> {
  const today = dayIn(client.timeZone, client.at);
  return readAs(client, async (tx) => {
    const [assigned, news] = await Promise.all([assignedRows(tx, client, today), newsRows(tx, client)]);
    return { today, ...stepsFrom(assigned, today), news };
  });
}

/** Three statements; a fourth where it may be written again. @param occurrence the present one when left out. @throws NotFound */
export function clientSheet(client: Client, assignmentId: string, occurrence?: number): Promise<ClientSheet> {
  return readAs(client, async (tx) => {
    const assigned = await assignmentRow(tx, client, assignmentId);
    const { mode, why, content, coachName, partnerName, role } = assigned;
    const today = dayIn(client.timeZone, client.at);
    const begun = occurrencesOf(assigned).filter((one) => one.startsOn <= today);
    const turn = occurrence === undefined ? begun.at(-1) : begun[occurrence - 1];
    if (!turn) throw new NotFound();

    const { practiceId, coupleId, personId } = client;
    const which = { assignmentId, occurrence: turn.occurrence };
    const [responses, answers, earlier] = await Promise.all([
      responseRows(tx, which),
      answerRows(tx, { practiceId, coupleId, personId, ...which }),
      content.redo ? earlierRows(tx, which) : [],
    ]);
    const rows = { responses, answers, earlier };
    const opening = { mode, sealed: content.sealed, releaseRule: assigned.releaseRule };
    const rowsOfBoth = sealedRows(content, mode, { personId: client.personId, role }, rows.answers);
    const theirs = rowsOfBoth.some((row) => row.theirs !== null);
    const open =
      theirs || (!client.alone && !opensAlone(opening) && assigned.opened.includes(turn.occurrence));
    if (!role && !theirs) throw new NotFound();
    return {
      assignmentId,
      turn,
      mode,
      title: content.title,
      aim: content.aim,
      kind: content.kind,
      minutes: content.minutes,
      steps: role ? content.steps : [],
      mayHurt: mayHurt(content),
      example: role ? (content.example ?? null) : null,
      why: role ? why : "",
      coachName,
      partnerName,
      timeZone: client.timeZone,
      opens: opensWhen(opening),
      withdrawn: assigned.withdrawnAt !== null,
      sheets: role
        ? workSheets(forAlone(fieldsFor(content, mode, role), client.alone), client.personId, rows)
        : [],
      comments: assigned.comments
        .filter((comment) => comment.occurrence === turn.occurrence)
        .map(({ occurrence: _, createdAt, ...comment }) => ({ ...comment, createdAt: new Date(createdAt) })),
      mayReply: assigned.mayReply,
      replies: assigned.replies
        .filter((reply) => reply.occurrence === turn.occurrence)
        .map(({ occurrence: _, sentAt, ...reply }) => ({ ...reply, sentAt: new Date(sentAt) })),
      opened: open ? { rows: rowsOfBoth } : null,
      compare: content.compare ?? [],
      yields: content.yields ?? [],
      redo: content.redo === true,
      stepwise: content.stepwise === true,
      readFirst: content.readFirst ?? null,
      talk: role && mode === "together" ? (content.talk ?? null) : null,
    };
  });
}

const recordLength = 50;

/** Their own work, newest first. */
export function clientRecord(client: Client): Promise<ClientRecord> {
  return readAs(client, async (tx) => {
    const commented = tx
      .select({ id: comments.id })
      .from(comments)
      .where(eq(comments.responseId, responses.id));
    const rows = await tx
      .select({
        assignmentId: responses.assignmentId,
        occurrence: responses.occurrence,
        title: exerciseVersions.title,
        clientId: responses.clientId,
        status: responses.status,
        submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt),
        commented: sql<boolean>`${exists(commented)}`,
      })
      .from(responses)
      .innerJoin(assignments, eq(assignments.id, responses.assignmentId))
      .innerJoin(exerciseVersions, versionOfAssignment)
      .where(isNotNull(responses.submittedAt))
      .orderBy(desc(responses.submittedAt), responses.id)
      .limit(recordLength + 1);
    const entries = rows.map(
      ({ clientId, status, ...row }): RecordEntry => ({
        ...row,
        sheet: clientId === null ? "shared" : "own",
        outcome: status === "partly" ? "partly" : "done",
      }),
    );
    return { entries: entries.slice(0, recordLength), more: entries.length > recordLength };
  });
}
