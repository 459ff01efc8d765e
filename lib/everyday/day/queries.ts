/** Reading the daily check-in: days on which something was written, and no others; nobody can see a day without. */

import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Actor, Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { CoachDays, DayEntry, DayLine, MyDay, Want } from "./types";

const daysPerPage = 10;

type Row = DayLine & { clientId: string; firstName: string; mine: boolean; onDate: string; wants: Want };

/** Whole days, newest first; what its reader wrote comes last, so that the other is met first. */
async function readDays(
  tx: Tx,
  viewer: Actor,
  coupleId: string,
  before: string | undefined,
): Promise<{ entries: DayEntry[]; before: string | null }> {
  const here: SQL = sql`l.practice_id = ${viewer.practiceId} and l.couple_id = ${coupleId}`;
  const rows = await tx.execute<Row>(sql`
    select l.id as "lineId", l.kind, l.words, l.wants, l.on_date::text as "onDate", l.client_id as "clientId",
      m.first_name as "firstName", l.client_id = ${viewer.personId} as mine
    from ${asSeen(viewer, "check_in_lines")} l
    join clients m on m.practice_id = l.practice_id and m.couple_id = l.couple_id and m.id = l.client_id
    where ${here} and l.on_date in (
      select distinct l.on_date from ${asSeen(viewer, "check_in_lines")} l where ${here} ${before ? sql`and l.on_date < ${before}::date` : sql``}
      order by l.on_date desc limit ${daysPerPage + 1})
    order by l.on_date desc, mine, m.place, array_position(array['success', 'challenge', 'laughed'], l.kind)`);
  const entries: DayEntry[] = [];
  for (const { onDate, lineId, kind, words, ...who } of rows) {
    let entry = entries.at(-1);
    if (entry?.onDate !== onDate) {
      entry = { onDate, people: [] };
      entries.push(entry);
    }
    let person = entry.people.at(-1);
    if (person?.clientId !== who.clientId) {
      person = { ...who, lines: [] };
      entry.people.push(person);
    }
    person.lines.push({ lineId, kind, words });
  }
  const shown = entries.slice(0, daysPerPage);
  return { entries: shown, before: entries.length > daysPerPage ? (shown.at(-1)?.onDate ?? null) : null };
}

/** The page of the day. @param before only days before this one */
export function myDay(client: Client, { before }: { before?: string } = {}): Promise<MyDay> {
  const today = dayIn(client.timeZone, client.at);
  return asActor(client, async (tx) => {
    const about = firstOrNotFound(
      await tx.execute<{ status: CoupleStatus; partnerName: string; days: number[] | null }>(sql`
        select c.status, m.first_name as "partnerName", to_json(d.days) as days from couples c
        join clients m on m.practice_id = c.practice_id and m.couple_id = c.id and m.id <> ${client.personId}
        left join check_in_days d
          on d.practice_id = c.practice_id and d.couple_id = c.id and d.client_id = ${client.personId}
        where c.practice_id = ${client.practiceId} and c.id = ${client.coupleId}`),
    );
    const read = await readDays(tx, client, client.coupleId, before);
    const mine = read.entries.find(({ onDate }) => onDate === today)?.people.find((person) => person.mine);
    return {
      today,
      partnerName: about.partnerName,
      ending: isEnding(about.status),
      days: about.days ?? [],
      wants: mine?.wants ?? null,
      ...read,
    };
  });
}

/** Whether today is one of the days I chose, and I have not written yet. Says nothing about the other. */
export function dayOffered(client: Client): Promise<boolean> {
  const today = dayIn(client.timeZone, client.at);
  const weekday = Temporal.PlainDate.from(today).dayOfWeek;
  return asActor(client, async (tx) => {
    const rows = await tx.execute(sql`
      select 1 from check_in_days d join couples c on c.practice_id = d.practice_id and c.id = d.couple_id
      where d.practice_id = ${client.practiceId} and d.couple_id = ${client.coupleId} and d.client_id = ${client.personId}
        and ${weekday} = any(d.days) and c.status in ('active', 'paused') and not exists (
          select 1 from check_in_lines l where l.practice_id = d.practice_id and l.couple_id = d.couple_id
            and l.on_date = ${today} and l.client_id = d.client_id)`);
    return rows.length > 0;
  });
}

/** The lines that are for both, as the counselor reads them. @throws NotFound */
export function dailyRecord(
  coach: Coach,
  { coupleId, before }: { coupleId: string; before?: string },
): Promise<CoachDays> {
  return asActor(coach, async (tx) => {
    firstOrNotFound(
      await tx.execute(
        sql`select id from couples where practice_id = ${coach.practiceId} and id = ${coupleId}`,
      ),
    );
    return { today: dayIn(coach.timeZone, coach.at), ...(await readDays(tx, coach, coupleId, before)) };
  });
}
