/** Submitted work as its authors let the coach read it. What is private is not here, not even as a number. */
import "server-only";
import { and, asc, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { cache } from "react";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { answers } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { receivedReplies } from "@/lib/assignments/replies/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { noteOpened } from "@/lib/practice/openings/commands";
import { everybodySubmitted, isOccurrenceOpen } from "./records/occurrence";
import { answerRows, commentRows, openedRows, responseRow } from "./records/response-detail";
import { comparedAnswers, readableAnswers, sealedStateOf, withReplies } from "./rules";
import type { PartnerReads, ResponseDetail, ReviewQueue } from "./types";

const queueLength = 50;

/** Submitted and not read, longest waiting first, with the number of all of them; cut off before anything else is asked. */
const waiting = (tx: Tx) =>
  tx
    .select({
      responseId: responses.id,
      coupleId: responses.coupleId,
      assignmentId: responses.assignmentId,
      occurrence: responses.occurrence,
      clientId: responses.clientId,
      status: responses.status,
      quality: responses.quality,
      submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt).as("waiting_since"),
      coupleLabel: couples.label,
      total: sql<number>`count(*) over ()::int`.as("total"),
    })
    .from(couples)
    .innerJoin(
      responses,
      and(eq(responses.practiceId, couples.practiceId), eq(responses.coupleId, couples.id)),
    )
    .where(and(isNotNull(responses.submittedAt), isNull(responses.readAt)))
    .orderBy(asc(responses.submittedAt), asc(responses.id))
    .limit(queueLength)
    .as("waiting");

/** Submitted and not yet read, longest waiting first. */
export function reviewQueue(coach: Coach): Promise<ReviewQueue> {
  return readAs(coach, async (tx) => {
    const r = waiting(tx);
    const forCouple = sql`${answers.audience} = 'couple'`;
    const readable = tx
      .select({
        answers: count().as("visible_answers"),
        later: sql<boolean>`coalesce(bool_or(${forCouple}), false)`.as("opens_later"),
        now: sql<boolean>`coalesce(bool_or(${forCouple} and ${answers.releasedAt} is not null), false)`.as(
          "opens_now",
        ),
      })
      .from(answers)
      .where(and(eq(answers.coupleId, r.coupleId), eq(answers.responseId, r.responseId)))
      .as("readable");
    const rows = await tx
      .select({
        responseId: r.responseId,
        assignmentId: r.assignmentId,
        occurrence: r.occurrence,
        coupleId: r.coupleId,
        coupleLabel: r.coupleLabel,
        authorName: clients.firstName,
        title: exerciseVersions.title,
        status: r.status,
        quality: r.quality,
        submittedAt: r.submittedAt,
        visibleAnswers: readable.answers,
        partnerReads: sql<PartnerReads>`case when ${readable.now} then 'now' when ${readable.later} then 'later' else 'no' end`,
        mayOpen: sql<boolean>`${assignments.releaseRule} = 'coach' and ${assignments.withdrawnAt} is null
          and ${r.clientId} is not null and not ${isOccurrenceOpen(tx, r)} and ${everybodySubmitted(tx, r)}`,
        total: r.total,
      })
      .from(r)
      .innerJoin(assignments, and(eq(assignments.coupleId, r.coupleId), eq(assignments.id, r.assignmentId)))
      .innerJoin(exerciseVersions, versionOfAssignment)
      .leftJoin(clients, and(eq(clients.coupleId, r.coupleId), eq(clients.id, r.clientId)))
      .crossJoinLateral(readable)
      .orderBy(asc(r.submittedAt), asc(r.responseId));
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map(({ total: _, status, ...row }) => ({
        ...row,
        outcome: status === "partly" ? "partly" : "done",
      })),
    };
  });
}

/** Once per request: the title asks for it, too. Whoever wrote it reads that it was opened. @throws NotFound for what is not submitted, or not theirs */
export const responseDetail = cache(async (coach: Coach, responseId: string): Promise<ResponseDetail> => {
  const { clientId, detail } = await readDetail(coach, responseId);
  await noteOpened(coach, { coupleId: detail.coupleId, part: "answers", clientId });
  return detail;
});

function readDetail(
  coach: Coach,
  responseId: string,
): Promise<{ clientId: string | null; detail: ResponseDetail }> {
  return readAs(coach, async (tx) => {
    const row = await responseRow(tx, responseId);
    const stored = await answerRows(tx, row);
    const [comments, replies] = await Promise.all([commentRows(tx, coach, row), receivedReplies(tx, row)]);
    const {
      content,
      clientId,
      isOpen,
      everybodyIn: _,
      status,
      role: _role,
      releaseRule: _rule,
      ...shown
    } = row;
    const shared = clientId === null;
    const compares = isOpen && !shared && (content.compare ?? []).length > 0;
    const detail: ResponseDetail = {
      ...shown,
      title: content.title,
      aim: content.aim,
      outcome: status === "partly" ? "partly" : "done",
      ...sealedStateOf(row, shared),
      answers: readableAnswers(row, stored, shared),
      compared: compares ? comparedAnswers(content, responseId, await openedRows(tx, row)) : [],
      comments: withReplies(comments, replies),
      mayCommentBoth: shared || isOpen,
    };
    return { clientId, detail };
  });
}
