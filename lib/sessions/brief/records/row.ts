/** What only the brief asks for of one couple, in one statement. Inside a counselor's transaction. */
import "server-only";
import { and, desc, eq, gt, isNotNull, isNull, lte, max, ne, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { agendaDrafts, agendaPoints, sharedAgendas, timeAloneRequests } from "@/db/schema/agenda";
import { appointments } from "@/db/schema/appointments";
import { assignments } from "@/db/schema/assignments";
import { agendaItems } from "@/db/schema/comments";
import { clients, couples } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { progressNotes } from "@/db/schema/session-notes";
import { setbacks } from "@/db/schema/setbacks";
import { jsonRows } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { lastReviewAt } from "../../reviews/records/last";
import { allianceOf } from "./alliance";
import { byClient, checksOf, ours } from "./checks";
import { measuredOf } from "./measured";

type Asked = { coupleId: string; at: string };
export const briefRow = builtOnce((tx, { coupleId, at }: Asked) => {
  const booked = and(ours(appointments), isNull(appointments.canceledAt));
  const last = tx
    .select({ at: max(appointments.startsAt) })
    .from(appointments)
    .where(and(booked, lte(appointments.endsAt, sql`${at}`)));
  const next = tx
    .select({ at: sql`min(${appointments.startsAt})` })
    .from(appointments)
    .where(and(booked, gt(appointments.endsAt, sql`${at}`)));
  const latestNote = tx
    .select({
      content: sql<string>`${progressNotes.content} ->> 'plan'`.as("plan_words"),
      on: appointments.startsAt,
    })
    .from(progressNotes)
    .innerJoin(
      appointments,
      and(
        eq(appointments.practiceId, progressNotes.practiceId),
        eq(appointments.coupleId, progressNotes.coupleId),
        eq(appointments.id, progressNotes.appointmentId),
      ),
    )
    .where(and(ours(progressNotes), ne(sql`${progressNotes.content} ->> 'plan'`, sql`''`)))
    .orderBy(desc(appointments.startsAt))
    .limit(1)
    .as("latest_note");
  const plan = tx
    .select({ rows: jsonRows({ words: sql<string>`${latestNote.content}`, on: latestNote.on }) })
    .from(latestNote);
  const points = tx
    .select({
      rows: jsonRows(
        {
          pointId: agendaPoints.id,
          words: agendaPoints.words,
          audience: agendaPoints.audience,
          filedAt: agendaPoints.filedAt,
          authorName: clients.firstName,
          added: sql<boolean>`${isNotNull(agendaPoints.addedAt)}`,
        },
        sql`${agendaPoints.filedAt}, ${agendaPoints.id}`,
      ),
    })
    .from(agendaPoints)
    .innerJoin(clients, byClient(agendaPoints))
    .where(and(ours(agendaPoints), isNull(agendaPoints.withdrawnAt), isNull(agendaPoints.discussedAt)));
  const shared = tx
    .select({ lines: sharedAgendas.lines })
    .from(sharedAgendas)
    .where(and(ours(sharedAgendas), isNull(sharedAgendas.withdrawnAt)));
  const draft = tx.select({ lines: agendaDrafts.lines }).from(agendaDrafts).where(ours(agendaDrafts));
  const alone = tx
    .select({
      rows: jsonRows(
        {
          requestId: timeAloneRequests.id,
          firstName: clients.firstName,
          askedAt: timeAloneRequests.askedAt,
        },
        sql`${timeAloneRequests.askedAt}`,
      ),
    })
    .from(timeAloneRequests)
    .innerJoin(clients, byClient(timeAloneRequests))
    .where(and(ours(timeAloneRequests), isNull(timeAloneRequests.doneAt)));
  const items = tx
    .select({
      rows: jsonRows(
        { itemId: agendaItems.id, title: exerciseVersions.title, note: agendaItems.note },
        sql`${agendaItems.createdAt}, ${agendaItems.id}`,
      ),
    })
    .from(agendaItems)
    .leftJoin(
      responses,
      and(eq(responses.coupleId, agendaItems.coupleId), eq(responses.id, agendaItems.responseId)),
    )
    .leftJoin(
      assignments,
      and(eq(assignments.coupleId, responses.coupleId), eq(assignments.id, responses.assignmentId)),
    )
    .leftJoin(exerciseVersions, versionOfAssignment)
    .where(and(ours(agendaItems), isNull(agendaItems.discussedAt)));
  const alliance = allianceOf(tx, at);
  const measured = measuredOf(tx, at);
  const checks = checksOf(tx);
  const latestSetback = tx
    .select({ onDay: setbacks.happenedOn, writtenAt: setbacks.createdAt })
    .from(setbacks)
    .where(ours(setbacks))
    .orderBy(desc(setbacks.createdAt))
    .limit(1)
    .as("latest_setback");
  const setback = tx
    .select({ rows: jsonRows({ onDay: latestSetback.onDay, writtenAt: latestSetback.writtenAt }) })
    .from(latestSetback);
  type Rows<Q extends { _: { result: readonly { rows: unknown }[] } }> = Q["_"]["result"][number]["rows"];
  return tx
    .select({
      ...{ status: couples.status, startedOn: couples.startedOn, lastReviewAt: lastReviewAt(tx) },
      alliance: sql<Rows<typeof alliance>>`${alliance}`,
      measured: sql<Rows<typeof measured>>`${measured}`,
      since: sql<Date | null>`${last}`.mapWith(appointments.startsAt),
      next: sql<Date | null>`${next}`.mapWith(appointments.startsAt),
      plan: sql<Rows<typeof plan>>`${plan}`,
      agenda: sql<string[] | null>`coalesce((${shared}), (${draft}))`,
      points: sql<Rows<typeof points>>`${points}`,
      alone: sql<Rows<typeof alone>>`${alone}`,
      items: sql<Rows<typeof items>>`${items}`,
      checks: sql<Rows<typeof checks>>`${checks}`,
      setback: sql<Rows<typeof setback>>`${setback}`,
    })
    .from(couples)
    .where(eq(couples.id, coupleId));
});
