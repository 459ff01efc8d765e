/** The trail, for the owner of a practice: who did what, never a word of it, and by name only whom they know anyway. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import type { AuditLogFilter } from "./schema";
import type { AuditLogEntry, Trail } from "./types";

const pageSize = 50;

type Row = Pick<AuditLogEntry, "id" | "action" | "actorKind" | "subjectKind" | "fields" | "reason"> & {
  at: string;
  cursor: string;
  actorName: string | null;
  coupleId: string | null;
  label: string | null;
};

/** Couples and clients are looked up under the reader's own policies: of somebody else's there is nothing to find. */
function conditions(coach: Coach, filter: AuditLogFilter): SQL {
  const dayBegins = (day: string, plus: number) =>
    sql`(${day}::date + ${plus}::int)::timestamp at time zone ${coach.timeZone}`;
  const list = [sql`e.practice_id = ${coach.practiceId}::uuid`];
  if (filter.page) {
    const [micros, id] = filter.page.split(".");
    const at = sql`timestamptz 'epoch' + ${micros}::bigint * interval '1 microsecond'`;
    list.push(sql`e.at <= ${at} and (e.at < ${at} or e.id > ${id}::uuid)`);
  }
  if (filter.action) list.push(sql`e.action = ${filter.action}`);
  if (filter.from) list.push(sql`e.at >= ${dayBegins(filter.from, 0)}`);
  if (filter.to) list.push(sql`e.at < ${dayBegins(filter.to, 1)}`);
  if (filter.coupleId)
    list.push(sql`e.couple_id = (select id from couples where id = ${filter.coupleId}::uuid)`);
  if (filter.actorId) {
    list.push(sql`e.actor_id = coalesce(
      (select id from coaches where id = ${filter.actorId}::uuid),
      (select id from clients where id = ${filter.actorId}::uuid))`);
  }
  return sql.join(list, sql` and `);
}

function entryOf({ at, cursor: _, coupleId, label, actorName, ...row }: Row): AuditLogEntry {
  const stranger =
    row.actorKind === "system" ? "Mendwork" : row.actorKind === "coach" ? "A coach" : "A client";
  return {
    ...row,
    at: new Date(at),
    actorName: actorName ?? stranger,
    couple: coupleId && label ? { coupleId, label } : null,
  };
}

/** Newest first, fifty at a time. @throws NotFound for a coach who does not own the practice */
export async function trail(coach: Coach, filter: AuditLogFilter = {}): Promise<Trail> {
  if (!coach.isOwner) throw new NotFound();
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<Row>(sql`
      with page as (
        select e.practice_id, e.id, e.at, e.action, e.actor_kind, e.actor_id, e.couple_id, e.subject_kind, e.fields, e.reason
        from audit_events e where ${conditions(coach, filter)}
        order by e.at desc nulls last, e.id limit ${pageSize + 1}
      )
      select e.id, e.at, (extract(epoch from e.at) * 1000000)::bigint || '.' || e.id as cursor, e.action,
        e.actor_kind as "actorKind", coalesce(k.name, m.first_name) as "actorName", c.id as "coupleId", c.label,
        e.subject_kind as "subjectKind", e.fields, e.reason
      from page e
      left join coaches k on k.practice_id = e.practice_id and k.id = e.actor_id
      left join couples c on c.practice_id = e.practice_id and c.id = e.couple_id
      left join clients m on m.practice_id = e.practice_id and m.couple_id = c.id and m.id = e.actor_id
      order by e.at desc nulls last, e.id`);
    const people = await tx.execute<Trail["people"][number]>(sql`
      select id, name, "coupleLabel" from (
        select id, name, null as "coupleLabel", 0 as place, name as sort from coaches
        union all
        select m.id, m.first_name, c.label, 1, lower(c.label) || m.place
        from couples c join clients m on m.practice_id = c.practice_id and m.couple_id = c.id
      ) all_people order by place, sort, id`);
    const entries = rows.slice(0, pageSize);
    return {
      entries: entries.map(entryOf),
      next: rows.length > pageSize ? (entries.at(-1)?.cursor ?? null) : null,
      people: [...people],
    };
  });
}

/** Refused sign-ins of everybody in the practice, as one sum a day, newest first. @throws NotFound for a coach who does not own it */
export async function refusedByDay(coach: Coach): Promise<{ onDate: string; tries: number }[]> {
  if (!coach.isOwner) throw new NotFound();
  const since = addDays(dayIn(coach.timeZone, coach.at), -30);
  return asActor(coach, (tx) =>
    switchToSystem(tx, coach.kind, "an owner reads sums, not whose they are", async (system) => [
      ...(await system.execute<{ onDate: string; tries: number }>(sql`
        select on_date::text as "onDate", sum(tries)::int as tries from refused_sign_ins
        where practice_id = ${coach.practiceId}::uuid and on_date >= ${since}::date group by on_date order by on_date desc`)),
    ]),
  );
}
