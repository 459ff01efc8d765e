/** The activity log, for the owner of a practice: who did what, never a word of it, and by name only whom they know anyway. */
import { type Profile, professionOf } from "@/lib/platform/text/profession";
import "server-only";
import { and, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { readAs } from "@/db/reads";
import { auditEvents } from "@/db/schema/audit";
import { clients, couples } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import type { Coach } from "@/lib/platform/auth/actor";
import { sumRefusedByDay } from "@/lib/platform/auth/refused-sign-ins";
import { NotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { AuditLogFilter } from "./schema";
import type { AuditLog, AuditLogEntry } from "./types";

const pageSize = 50;

/** Couples and clients are looked up under the reader's own policies: of somebody else's there is nothing to find. */
function conditions(tx: Tx, coach: Coach, filter: AuditLogFilter): SQL | undefined {
  const { practiceId, id, at, action, actorId, coupleId } = auditEvents;
  const dayBegins = (day: string, plus: number) =>
    sql`(${day}::date + ${plus}::int)::timestamp at time zone ${coach.timeZone}`;
  const list = [eq(practiceId, coach.practiceId)];
  if (filter.page) {
    const [micros, last] = filter.page.split(".");
    const then = sql`timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond'`;
    list.push(sql`${at} <= ${then} and (${at} < ${then} or ${id} > ${last}::uuid)`);
  }
  if (filter.action) list.push(eq(action, filter.action));
  if (filter.from) list.push(gte(at, dayBegins(filter.from, 0)));
  if (filter.to) list.push(lt(at, dayBegins(filter.to, 1)));
  if (filter.coupleId) {
    const couple = tx.select({ id: couples.id }).from(couples).where(eq(couples.id, filter.coupleId));
    list.push(eq(coupleId, couple));
  }
  if (filter.actorId) {
    const asCoach = tx.select({ id: coaches.id }).from(coaches).where(eq(coaches.id, filter.actorId));
    const asClient = tx.select({ id: clients.id }).from(clients).where(eq(clients.id, filter.actorId));
    list.push(eq(actorId, sql`coalesce((${asCoach}), (${asClient}))`));
  }
  return and(...list);
}

function readPage(tx: Tx, coach: Coach, filter: AuditLogFilter) {
  const { practiceId, id, at, action, actorKind, actorId, coupleId } = auditEvents;
  const { subjectKind, fields, reason } = auditEvents;
  const page = tx.$with("page").as(
    tx
      .select({ practiceId, id, at, action, actorKind, actorId, coupleId, subjectKind, fields, reason })
      .from(auditEvents)
      .where(conditions(tx, coach, filter))
      .orderBy(sql`${at} desc nulls last`, id)
      .limit(pageSize + 1),
  );
  return tx
    .with(page)
    .select({
      id: page.id,
      at: page.at,
      cursor: sql<string>`(extract(epoch from ${page.at}) * 1000000)::bigint || '.' || ${page.id}`,
      action: page.action,
      actorKind: page.actorKind,
      actorName: sql<string | null>`coalesce(${coaches.name}, ${clients.firstName})`,
      coupleId: couples.id,
      label: couples.label,
      subjectKind: page.subjectKind,
      fields: page.fields,
      reason: page.reason,
    })
    .from(page)
    .leftJoin(coaches, and(eq(coaches.practiceId, page.practiceId), eq(coaches.id, page.actorId)))
    .leftJoin(couples, and(eq(couples.practiceId, page.practiceId), eq(couples.id, page.coupleId)))
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, page.practiceId),
        eq(clients.coupleId, couples.id),
        eq(clients.id, page.actorId),
      ),
    )
    .orderBy(sql`${page.at} desc nulls last`, page.id);
}

/** Coaches by name, then clients by their couple. */
function readPeople(tx: Tx) {
  const people = unionAll(
    tx
      .select({
        id: coaches.id,
        name: coaches.name,
        coupleLabel: sql<string | null>`null::text`.as("couple_label"),
        rank: sql<number>`0`.as("rank"),
        sortedBy: sql<string>`${coaches.name}`.as("sorted_by"),
      })
      .from(coaches),
    tx
      .select({
        id: clients.id,
        name: clients.firstName,
        coupleLabel: sql<string | null>`${couples.label}`.as("couple_label"),
        rank: sql<number>`1`.as("rank"),
        sortedBy: sql<string>`lower(${couples.label}) || ${clients.place}`.as("sorted_by"),
      })
      .from(couples)
      .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id))),
  ).as("people");
  return tx
    .select({ id: people.id, name: people.name, coupleLabel: people.coupleLabel })
    .from(people)
    .orderBy(people.rank, people.sortedBy, people.id);
}

type Row = Awaited<ReturnType<typeof readPage>>[number];

function entryOf(profile: Profile, { cursor: _, coupleId, label, actorName, ...row }: Row): AuditLogEntry {
  const { counselor } = professionOf(profile);
  const stranger =
    row.actorKind === "system" ? "Mendwork" : row.actorKind === "coach" ? `A ${counselor}` : "A client";
  return { ...row, actorName: actorName ?? stranger, couple: coupleId && label ? { coupleId, label } : null };
}

/** Newest first, fifty at a time. @throws NotFound for a coach who does not own the practice */
export async function auditLog(coach: Coach, filter: AuditLogFilter = {}): Promise<AuditLog> {
  if (!coach.isOwner) throw new NotFound();
  return readAs(coach, async (tx) => {
    const rows = await readPage(tx, coach, filter);
    const people = await readPeople(tx);
    const entries = rows.slice(0, pageSize);
    return {
      entries: entries.map((row) => entryOf(coach.profile, row)),
      next: rows.length > pageSize ? (entries.at(-1)?.cursor ?? null) : null,
      people,
    };
  });
}

/** Refused sign-ins of everybody in the practice, as one sum a day, newest first. @throws NotFound for a coach who does not own it */
export async function refusedByDay(coach: Coach): Promise<{ onDate: string; tries: number }[]> {
  if (!coach.isOwner) throw new NotFound();
  const since = addDays(dayIn(coach.timeZone, coach.at), -30);
  return readAs(coach, (tx) => sumRefusedByDay(tx, coach, since));
}
