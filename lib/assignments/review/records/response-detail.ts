/** One response as its author lets the coach read it: a statement for each thing on the page. Inside the coach's transaction. */
import "server-only";
import { and, asc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { agendaItems, comments } from "@/db/schema/comments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { coaches } from "@/db/schema/practices";
import { responses } from "@/db/schema/responses";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { CoachComment } from "../types";
import { everybodySubmitted, isOccurrenceOpen } from "./occurrence";

const author = alias(clients, "author");
/** The other of the two; for a sheet that both have written, the first. */
const partner = alias(clients, "partner");

/** The response, what it answers, and whose it is. @throws NotFound for what is not submitted, or not theirs */
export async function responseRow(tx: Tx, responseId: string) {
  return firstOrNotFound(
    await tx
      .select({
        responseId: responses.id,
        assignmentId: responses.assignmentId,
        exerciseId: assignments.exerciseId,
        occurrence: responses.occurrence,
        coupleId: responses.coupleId,
        coupleLabel: couples.label,
        mode: assignments.mode,
        why: assignments.why,
        clientId: responses.clientId,
        authorName: author.firstName,
        partnerName: partner.firstName,
        coachName: coaches.name,
        status: responses.status,
        quality: responses.quality,
        submittedAt: sql<Date>`${responses.submittedAt}`.mapWith(responses.submittedAt),
        readAt: responses.readAt,
        releaseRule: assignments.releaseRule,
        content: exerciseVersions.content,
        role: assignmentPartners.role,
        isOpen: isOccurrenceOpen(tx, responses),
        everybodyIn: everybodySubmitted(tx, responses),
        agenda: { itemId: agendaItems.id, note: agendaItems.note, discussedAt: agendaItems.discussedAt },
      })
      .from(responses)
      .innerJoin(couples, eq(couples.id, responses.coupleId))
      .innerJoin(coaches, eq(coaches.id, couples.coachId))
      .innerJoin(
        assignments,
        and(eq(assignments.coupleId, responses.coupleId), eq(assignments.id, responses.assignmentId)),
      )
      .innerJoin(exerciseVersions, versionOfAssignment)
      .leftJoin(author, and(eq(author.coupleId, responses.coupleId), eq(author.id, responses.clientId)))
      .innerJoin(
        partner,
        and(
          eq(partner.coupleId, responses.coupleId),
          or(ne(partner.id, responses.clientId), and(isNull(responses.clientId), eq(partner.place, 1))),
        ),
      )
      .leftJoin(
        assignmentPartners,
        and(
          eq(assignmentPartners.coupleId, assignments.coupleId),
          eq(assignmentPartners.assignmentId, assignments.id),
          eq(assignmentPartners.clientId, responses.clientId),
        ),
      )
      .leftJoin(
        agendaItems,
        and(eq(agendaItems.coupleId, responses.coupleId), eq(agendaItems.responseId, responses.id)),
      )
      .where(and(eq(responses.id, responseId), isNotNull(responses.submittedAt))),
  );
}

export type ResponseRow = Awaited<ReturnType<typeof responseRow>>;

/** What of it the coach may read. */
export const answerRows = (tx: Tx, { coupleId, responseId }: ResponseRow) =>
  tx
    .select({
      fieldKey: answers.fieldKey,
      value: answers.value,
      audience: answers.audience,
      releasedAt: answers.releasedAt,
    })
    .from(answers)
    .where(and(eq(answers.coupleId, coupleId), eq(answers.responseId, responseId)));

/** What both have opened to each other in this occurrence. */
export const openedRows = (tx: Tx, { coupleId, assignmentId, occurrence }: ResponseRow) =>
  tx
    .select({ fieldKey: answers.fieldKey, value: answers.value, responseId: answers.responseId })
    .from(answers)
    .where(
      and(
        eq(answers.coupleId, coupleId),
        eq(answers.assignmentId, assignmentId),
        eq(answers.occurrence, occurrence),
        eq(answers.audience, "couple"),
        isNotNull(answers.releasedAt),
        isNotNull(answers.clientId),
      ),
    );

/** In the order in which they were written, withdrawn ones too. */
export const commentRows = (tx: Tx, coach: Coach, { coupleId, responseId }: ResponseRow) =>
  tx
    .select({
      commentId: comments.id,
      to: sql<CoachComment["to"]>`case when ${comments.toClientId} is null then 'both' else 'author' end`,
      body: comments.body,
      coachName: coaches.name,
      createdAt: comments.createdAt,
      mine: sql<boolean>`${eq(comments.coachId, coach.personId)}`,
      withdrawn: sql<boolean>`${isNotNull(comments.withdrawnAt)}`,
    })
    .from(comments)
    .innerJoin(coaches, eq(coaches.id, comments.coachId))
    .where(and(eq(comments.coupleId, coupleId), eq(comments.responseId, responseId)))
    .orderBy(asc(comments.createdAt), asc(comments.id));
