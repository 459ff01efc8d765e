/** Reading promises: a partner reads what was promised and what happened, never how often; the counselor reads it over time. */

import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { isEnding } from "@/lib/practice/couples/rules/ending";
import type { CoupleStatus } from "@/lib/practice/couples/types";
import { asSeen } from "@/lib/safety/records/as-seen";
import { weekOf } from "@/lib/trust/rules/weeks";
import { inCouple, settledOf } from "./records/lock";
import { couplePromisesIn, weeksIn } from "./records/over-time";
import { type DayRow, type HappenedRow, happenedView, type OpenRow, openDay, openView } from "./rules/view";
import type { CouplePromises, HomePromise, MyPromises, PromiseWeek } from "./types";

const lookBack = 13;
const homeLength = 6;
const perPage = 20;
const usualWeeks = 12;

/** My own promises with a day from today to the end of the week; of each one day: today, as it was told, or the next one. */
export function promisesAtHome(client: Client): Promise<{ today: string; promises: HomePromise[] }> {
  const today = dayIn(client.timeZone, client.at);
  const sunday = addDays(weekOf(today), 6);
  return asActor(client, async (tx) => {
    const rows = await tx.execute<DayRow & { promiseId: string; words: string }>(sql`
      select * from (
        select distinct on (k.id) k.id as "promiseId", k.words, o.on_date::text as "onDate", o.state,
          o.reported_on::text as "reportedOn", ${settledOf(sql`o`)} as settled
        from commitment_occurrences o
        join commitments k on k.practice_id = o.practice_id and k.couple_id = o.couple_id and k.id = o.commitment_id
        join couples c on c.practice_id = k.practice_id and c.id = k.couple_id
        where o.practice_id = ${client.practiceId} and o.couple_id = ${client.coupleId}
          and o.on_date between ${today}::date and ${sunday}::date and o.client_id = ${client.personId}
          and (o.state = 'planned' or o.on_date = ${today} and o.reported_on = ${today}) and k.closed_on is null and c.status in ('active', 'paused')
        order by k.id, o.on_date) x
      order by "onDate", words collate "und-x-icu" limit ${homeLength}`);
    const promises = rows.map(({ promiseId, words, ...day }) => ({
      promiseId,
      words,
      ...openDay(day, today),
    }));
    return { today, promises };
  });
}

/** What is promised, and one page of what happened. @param page from 1 */
export function myPromises(client: Client, { page = 1 }: { page?: number } = {}): Promise<MyPromises> {
  const today = dayIn(client.timeZone, client.at);
  const since = addDays(today, -lookBack);
  return asActor(client, async (tx) => {
    const { status, partnerName } = firstOrNotFound(
      await tx.execute<{ status: CoupleStatus; partnerName: string }>(sql`
        select c.status, m.first_name as "partnerName" from couples c
        join clients m on m.practice_id = c.practice_id and m.couple_id = c.id and m.id <> ${client.personId}
        where c.practice_id = ${client.practiceId} and c.id = ${client.coupleId}`),
    );
    const open = await tx.execute<OpenRow>(sql`
      select k.id as "promiseId", k.client_id = ${client.personId} as mine, k.words, k.to_whom as "toWhom",
        k.starts_on::text as "startsOn", k.recurrence, s.confidence, o.days
      from commitments k
      cross join lateral (
        select json_agg(json_build_object('onDate', on_date::text, 'state', state, 'reportedOn', reported_on::text,
          'settled', ${settledOf(sql`o`)}) order by on_date) as days,
          min(on_date) filter (where on_date >= ${today}::date and state = 'planned') as next_on, max(on_date) as last_on
        from ${asSeen(client, "commitment_occurrences")} o
        where o.practice_id = k.practice_id and o.couple_id = k.couple_id and o.commitment_id = k.id
          and o.on_date >= ${since}::date) o
      left join commitment_confidences s
        on s.practice_id = k.practice_id and s.couple_id = k.couple_id and s.commitment_id = k.id
      where k.practice_id = ${client.practiceId} and k.couple_id = ${client.coupleId} and k.closed_on is null
        and (o.next_on is not null or (k.client_id = ${client.personId} and o.last_on is not null))
      order by o.next_on nulls last, k.starts_on, k.id limit 60`);
    const happened = await tx.execute<HappenedRow>(sql`
      select k.id as "promiseId", k.words, k.client_id = ${client.personId} as mine, o.on_date::text as "onDate", o.state,
        o.reason, o.proposal, o.next, o.reported_on::text as "reportedOn", k.closed_on::text as "closedOn",
        n.client_id is not null as noted, n.words as note,
        exists (select 1 from commitment_occurrences x where x.practice_id = o.practice_id and x.couple_id = o.couple_id
          and x.commitment_id = o.commitment_id and x.moved_from = o.on_date) as moved
      from ${asSeen(client, "commitment_occurrences")} o
      join commitments k on k.practice_id = o.practice_id and k.couple_id = o.couple_id and k.id = o.commitment_id
      left join occurrence_notes n on n.practice_id = o.practice_id and n.couple_id = o.couple_id
        and n.commitment_id = o.commitment_id and n.on_date = o.on_date and n.client_id = ${client.personId}
      where o.practice_id = ${client.practiceId} and o.couple_id = ${client.coupleId}
        and o.state not in ('planned', 'cancelled')
      order by o.on_date desc, k.words collate "und-x-icu", k.id limit ${perPage + 1} offset ${(page - 1) * perPage}`);
    const ending = isEnding(status);
    return {
      today,
      partnerName,
      ending,
      ...openView([...open], today),
      happened: happened.slice(0, perPage).map((row) => happenedView(row, today, ending)),
      page,
      more: happened.length > perPage,
    };
  });
}

/** The words to begin a smaller one from: of my own promise only. @throws NotFound */
export function promiseToShrink(
  client: Client,
  promiseId: string,
): Promise<{ words: string; toWhom: "partner" | "us" }> {
  return asActor(client, async (tx) =>
    firstOrNotFound(
      await tx.execute<{ words: string; toWhom: "partner" | "us" }>(sql`
        select words, to_whom as "toWhom" from commitments
        where ${inCouple(client)} and id = ${promiseId} and client_id = ${client.personId}`),
    ),
  );
}

/** How many of each, by week and giver: for the counselor's strip and as one mark on the chart. @param input.weeks counted back from this one */
export const promiseWeeks = (
  coach: Coach,
  { coupleId, weeks = usualWeeks }: { coupleId: string; weeks?: number },
): Promise<PromiseWeek[]> => asActor(coach, (tx) => weeksIn(tx, coach, { coupleId, weeks }));

/** Everything of the last weeks, with what each said to the counselor alone. @throws NotFound */
export const couplePromises = (
  coach: Coach,
  { coupleId, weeks = usualWeeks }: { coupleId: string; weeks?: number },
): Promise<CouplePromises> => asActor(coach, (tx) => couplePromisesIn(tx, coach, { coupleId, weeks }));
