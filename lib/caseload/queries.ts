/** All couples of one coach, a page at a time: two statements, however many there are. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { openSignalCounts } from "@/lib/caseload/signals/records/open";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { shapeOf } from "@/lib/trust/rules/picture";
import { thisWeek } from "@/lib/trust/rules/when";
import { activeAssignments, anyLapsed, hasJoined, latestInvitation, nothingActive, unread } from "./records";
import type { Caseload, CaseloadCouple, CaseloadPartner } from "./types";

const pageSize = 25;
const sparkWeeks = 12;

type Person = Pick<CaseloadPartner, "clientId" | "firstName" | "place" | "standing">;
type CoupleRow = Omit<CaseloadCouple, "partners"> & { partners: Person[]; total: number };
type SparkRow = {
  clientId: string;
  lastPulseWeekOn: string | null;
  rely: Record<string, number | null> | null;
};

const couplePage = (tx: Tx, coach: Coach, page: number) => {
  const day = dayIn(coach.timeZone, coach.at);
  return tx.execute<CoupleRow>(sql`
    with flagged as materialized (${openSignalCounts}), page as materialized (
      select c.practice_id, c.id, c.label, c.status, c.started_on, count(*) over ()::int as total,
        coalesce(f.signals, 0) as signals,
        (f.signals is not null or exists (select ${unread}) or ${anyLapsed(coach.at)} or ${nothingActive(day)}) as needs_a_look
      from couples c left join flagged f on f.couple_id = c.id
      order by f.signals is null, needs_a_look desc, lower(c.label), c.id
      limit ${pageSize} offset ${(page - 1) * pageSize}
    )
    select c.id as "coupleId", c.label, c.status, c.started_on as "startedOn", c.total,
      c.needs_a_look as "needsALook", c.signals,
      (select count(*)::int ${unread}) as unread,
      (select count(*)::int ${activeAssignments(day)}) as "activeAssignments",
      (select count(*)::int from agenda_items t
        where t.practice_id = c.practice_id and t.couple_id = c.id and t.discussed_at is null) as "openAgenda",
      (select json_agg(json_build_object('clientId', m.id, 'firstName', m.first_name, 'place', m.place, 'standing',
          case when ${hasJoined} then 'joined' when i.expires_at is null then 'not_invited'
            when i.expires_at > ${coach.at.toISOString()}::timestamptz then 'invited' else 'lapsed' end)
          order by m.place)
        from clients m left join ${latestInvitation} i on true
        where m.practice_id = c.practice_id and m.couple_id = c.id) as partners
    from page c order by c.signals = 0, c.needs_a_look desc, lower(c.label), c.id`);
};

const sparks = (tx: Tx, coupleIds: string[], weeks: string[]) =>
  tx.execute<SparkRow>(sql`
    select m.id as "clientId",
      (select max(p.week_on) from pulses p
        where p.practice_id = m.practice_id and p.couple_id = m.couple_id and p.client_id = m.id
      ) as "lastPulseWeekOn",
      (select json_object_agg(p.week_on, p.rely) from pulses p
        where p.practice_id = m.practice_id and p.couple_id = m.couple_id and p.client_id = m.id
          and p.week_on between ${weeks[0]}::date and ${weeks.at(-1)}::date
      ) as rely
    from couples c join clients m on m.practice_id = c.practice_id and m.couple_id = c.id
    where c.id = any(${`{${coupleIds.join()}}`}::uuid[])`);

/** Couples that need a look first, then by name. A page past the end shows the first one. */
export async function caseload(coach: Coach, input: { page?: number } = {}): Promise<Caseload> {
  const asked = Math.min(10_000, Math.max(1, Math.trunc(input.page ?? 1) || 1));
  const last = thisWeek(coach.timeZone, coach.at);
  const weeks = Array.from({ length: sparkWeeks }, (_, i) => addDays(last, 7 * (i + 1 - sparkWeeks)));
  const { page, rows, lines } = await asActor(coach, async (tx) => {
    let [page, rows] = [asked, await couplePage(tx, coach, asked)];
    if (rows.length === 0 && asked > 1) [page, rows] = [1, await couplePage(tx, coach, 1)];
    const ids = rows.map((row) => row.coupleId);
    return { page, rows, lines: ids.length > 0 ? await sparks(tx, ids, weeks) : [] };
  });
  const lineOf = new Map([...lines].map((line) => [line.clientId, line]));
  const total = rows[0]?.total ?? 0;
  return {
    couples: rows.map(({ total: _, partners, ...couple }) => ({
      ...couple,
      partners: partners.map((person) => ({
        ...person,
        shape: shapeOf(person.place),
        lastPulseWeekOn: lineOf.get(person.clientId)?.lastPulseWeekOn ?? null,
        rely: weeks.map((week) => lineOf.get(person.clientId)?.rely?.[week] ?? null),
      })),
    })),
    weeks,
    total,
    page,
    pages: Math.max(1, Math.ceil(total / pageSize)),
  };
}
