/** What is at hand in a session, in one statement. Inside a counselor's transaction. */
import "server-only";
import { and, desc, eq, gte, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import { builtOnce } from "@/db/built-once";
import { agendaDrafts, agendaPoints, sharedAgendas } from "@/db/schema/agenda";
import { appointments } from "@/db/schema/appointments";
import { assignmentPlans } from "@/db/schema/assignment-plans";
import { assignments } from "@/db/schema/assignments";
import { clients } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { progressNotes } from "@/db/schema/session-notes";
import { jsonRows } from "@/db/statements";
import { versionOfAssignment } from "@/lib/assignments/records/versions";
import { openDisclosures } from "../disclosure/records/under-way";

type OfSession = { coupleId: string; appointmentId: string; at: string };
type Rows<Q extends { _: { result: readonly { rows: unknown }[] } }> = Q["_"]["result"][number]["rows"];

/** Earlier points are no longer looked at. */
const lately = sql`${appointments.startsAt} - interval '30 days'`;

export const atHandRow = builtOnce((tx, { coupleId, appointmentId, at }: OfSession) => {
  const other = alias(appointments, "other");
  const ours = (table: { practiceId: PgColumn; coupleId: PgColumn }): SQL | undefined =>
    and(eq(table.practiceId, appointments.practiceId), eq(table.coupleId, appointments.coupleId));
  const held = and(ours(other), isNull(other.canceledAt));
  // Beside a session with both nothing of one with a single partner is shown, and beside theirs nothing of the other's.
  const ofSamePeople = or(
    isNull(other.clientId),
    and(isNotNull(appointments.clientId), eq(other.clientId, appointments.clientId)),
  );
  const earlier = and(held, lt(other.startsAt, appointments.startsAt), ofSamePeople);
  const later = tx
    .select({ id: other.id })
    .from(other)
    .where(
      and(
        held,
        ne(other.id, appointments.id),
        gte(other.startsAt, appointments.startsAt),
        lte(other.startsAt, sql`${at}`),
      ),
    );
  const before = tx
    .select({ id: other.id })
    .from(other)
    .where(earlier)
    .orderBy(desc(other.startsAt))
    .limit(1);
  const note = tx
    .select({ words: sql<string>`${progressNotes.content} ->> 'plan'`.as("plan_words"), on: other.startsAt })
    .from(progressNotes)
    .innerJoin(
      other,
      and(
        eq(other.practiceId, progressNotes.practiceId),
        eq(other.coupleId, progressNotes.coupleId),
        eq(other.id, progressNotes.appointmentId),
      ),
    )
    .where(and(earlier, ne(sql`${progressNotes.content} ->> 'plan'`, sql`''`)))
    .orderBy(desc(other.startsAt))
    .limit(1)
    .as("note_before");
  const plan = tx.select({ rows: jsonRows({ words: sql<string>`${note.words}`, on: note.on }) }).from(note);
  const shared = tx
    .select({ rows: jsonRows({ lines: sharedAgendas.lines }) })
    .from(sharedAgendas)
    .where(and(ours(sharedAgendas), isNull(sharedAgendas.withdrawnAt)));
  const draft = tx
    .select({ rows: jsonRows({ lines: agendaDrafts.lines }) })
    .from(agendaDrafts)
    .where(ours(agendaDrafts));
  const points = tx
    .select({
      rows: jsonRows(
        {
          pointId: agendaPoints.id,
          words: agendaPoints.words,
          authorName: clients.firstName,
          discussed: sql<boolean>`${isNotNull(agendaPoints.discussedAt)}`,
        },
        sql`${agendaPoints.filedAt}, ${agendaPoints.id}`,
      ),
    })
    .from(agendaPoints)
    .innerJoin(
      clients,
      and(
        eq(clients.practiceId, agendaPoints.practiceId),
        eq(clients.coupleId, agendaPoints.coupleId),
        eq(clients.id, agendaPoints.clientId),
      ),
    )
    .where(
      and(
        ours(agendaPoints),
        eq(agendaPoints.audience, "couple"),
        or(isNull(agendaPoints.discussedAt), gte(agendaPoints.discussedAt, lately)),
      ),
    );
  const assigned = tx
    .select({
      rows: jsonRows(
        {
          appointmentId: assignmentPlans.appointmentId,
          assignmentId: assignments.id,
          title: exerciseVersions.title,
          what: assignmentPlans.what,
          whenWords: assignmentPlans.whenWords,
        },
        sql`${assignmentPlans.plannedAt}, ${assignments.id}`,
      ),
    })
    .from(assignmentPlans)
    .innerJoin(
      assignments,
      and(
        eq(assignments.practiceId, assignmentPlans.practiceId),
        eq(assignments.coupleId, assignmentPlans.coupleId),
        eq(assignments.id, assignmentPlans.assignmentId),
        isNull(assignments.withdrawnAt),
      ),
    )
    .innerJoin(exerciseVersions, versionOfAssignment)
    .where(
      and(
        ours(assignmentPlans),
        or(
          eq(assignmentPlans.appointmentId, appointments.id),
          eq(assignmentPlans.appointmentId, sql`(${before})`),
        ),
      ),
    );
  const disclosures = openDisclosures(tx, ours);
  return tx
    .select({
      clientId: appointments.clientId,
      isPast: sql<boolean>`exists (${later})`,
      plan: sql<Rows<typeof plan>>`${plan}`,
      shared: sql<Rows<typeof shared>>`${shared}`,
      draft: sql<Rows<typeof draft>>`${draft}`,
      points: sql<Rows<typeof points>>`${points}`,
      assigned: sql<Rows<typeof assigned>>`${assigned}`,
      disclosures: sql<Rows<typeof disclosures>>`${disclosures}`,
    })
    .from(appointments)
    .where(and(eq(appointments.coupleId, coupleId), eq(appointments.id, appointmentId)));
});
