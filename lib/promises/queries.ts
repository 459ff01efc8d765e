/** Reading promises: a partner reads what was promised and what happened, never how often; the counselor reads it over time. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client, Coach } from "@/lib/auth/actor";
import { foundOne, NotFound } from "@/lib/errors";
import { addDays, dayIn } from "@/lib/time/day";
import { weekOf } from "@/lib/trust/weeks";
import { inCouple } from "./held";
import { rhythmInWords } from "./rules/days";
import type { CouplePromises, HomePromise, MyPromises, PromiseWeek } from "./types";
import { type HappenedRow, happenedView, type OpenRow, openView } from "./view";

const lookBack = 13;
const homeLength = 6;
const perPage = 20;
const usualWeeks = 12;
const coachLength = 60;

/** My own promises with a day from today to the end of the week; of each the next one. */
export function promisesAtHome(client: Client): Promise<{ today: string; promises: HomePromise[] }> {
  const today = dayIn(client.timeZone, client.at);
  const sunday = addDays(weekOf(today), 6);
  return asActor(client, async (tx) => {
    const rows = await tx.execute<HomePromise>(sql`
      select * from (
        select distinct on (k.id) k.id as "promiseId", k.words, o.on_date::text as "onDate"
        from commitment_occurrences o
        join commitments k on k.practice_id = o.practice_id and k.couple_id = o.couple_id and k.id = o.commitment_id
        join couples c on c.practice_id = k.practice_id and c.id = k.couple_id
        where o.practice_id = ${client.practiceId} and o.couple_id = ${client.coupleId}
          and o.on_date between ${today}::date and ${sunday}::date and o.client_id = ${client.personId}
          and o.state = 'planned' and k.closed_on is null and c.status in ('active', 'paused')
        order by k.id, o.on_date) x
      order by "onDate", words limit ${homeLength}`);
    return { today, promises: [...rows] };
  });
}

/** What is promised, and one page of what happened. @param page from 1 */
export function myPromises(client: Client, { page = 1 }: { page?: number } = {}): Promise<MyPromises> {
  const today = dayIn(client.timeZone, client.at);
  const since = addDays(today, -lookBack);
  return asActor(client, async (tx) => {
    const { status, partnerName } = foundOne(
      await tx.execute<{ status: string; partnerName: string }>(sql`
        select c.status, m.first_name as "partnerName" from couples c
        join clients m on m.practice_id = c.practice_id and m.couple_id = c.id and m.id <> ${client.personId}
        where c.practice_id = ${client.practiceId} and c.id = ${client.coupleId}`),
    );
    const open = await tx.execute<OpenRow>(sql`
      select k.id as "promiseId", k.client_id = ${client.personId} as mine, k.words, k.to_whom as "toWhom",
        k.starts_on::text as "startsOn", k.recurrence, s.confidence, o.days
      from commitments k
      cross join lateral (
        select json_agg(json_build_object('onDate', on_date::text, 'state', state) order by on_date) as days,
          min(on_date) filter (where on_date >= ${today}::date and state = 'planned') as next_on, max(on_date) as last_on
        from commitment_occurrences o
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
      from commitment_occurrences o
      join commitments k on k.practice_id = o.practice_id and k.couple_id = o.couple_id and k.id = o.commitment_id
      left join occurrence_notes n on n.practice_id = o.practice_id and n.couple_id = o.couple_id
        and n.commitment_id = o.commitment_id and n.on_date = o.on_date and n.client_id = ${client.personId}
      where o.practice_id = ${client.practiceId} and o.couple_id = ${client.coupleId}
        and o.state not in ('planned', 'cancelled')
      order by o.on_date desc, k.words, k.id limit ${perPage + 1} offset ${(page - 1) * perPage}`);
    const frozen = status === "separating" || status === "closed";
    return {
      today,
      partnerName,
      frozen,
      ...openView([...open], today),
      happened: happened.slice(0, perPage).map((row) => happenedView(row, today, frozen)),
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
    foundOne(
      await tx.execute<{ words: string; toWhom: "partner" | "us" }>(sql`
        select words, to_whom as "toWhom" from commitments
        where ${inCouple(client)} and id = ${promiseId} and client_id = ${client.personId}`),
    ),
  );
}

const firstWeekOf = (coach: Coach, weeks: number) =>
  addDays(weekOf(dayIn(coach.timeZone, coach.at)), -7 * (weeks - 1));

/** How many of each, by week and giver: for the counselor's strip and as one mark on the chart. @param input.weeks counted back from this one */
export function promiseWeeks(
  coach: Coach,
  { coupleId, weeks = usualWeeks }: { coupleId: string; weeks?: number },
): Promise<PromiseWeek[]> {
  const today = dayIn(coach.timeZone, coach.at);
  return asActor(coach, async (tx) => [
    ...(await tx.execute<PromiseWeek>(sql`
      select (o.on_date - (extract(isodow from o.on_date)::int - 1))::text as "weekOn", o.client_id as "clientId",
        count(*) filter (where o.state = 'kept')::int as kept,
        count(*) filter (where o.state = 'kept_late')::int as "keptLate",
        count(*) filter (where o.state = 'renegotiated')::int as "toldEarly",
        count(*) filter (where o.state = 'missed')::int as "notThisTime",
        count(*) filter (where o.state = 'planned')::int as open
      from commitment_occurrences o
      join commitments k on k.practice_id = o.practice_id and k.couple_id = o.couple_id and k.id = o.commitment_id
      where o.practice_id = ${coach.practiceId} and o.couple_id = ${coupleId}
        and o.on_date >= ${firstWeekOf(coach, weeks)}::date and o.state <> 'cancelled'
        and (o.state <> 'planned' or (o.on_date < ${today}::date and (k.closed_on is null or o.on_date < k.closed_on)))
      group by 1, 2 order by 1, 2`)),
  ]);
}

/** Everything of the last weeks, with what each said to the counselor alone. @throws NotFound */
export async function couplePromises(
  coach: Coach,
  { coupleId, weeks = usualWeeks }: { coupleId: string; weeks?: number },
): Promise<CouplePromises> {
  const today = dayIn(coach.timeZone, coach.at);
  const firstWeek = firstWeekOf(coach, weeks);
  const counted = await promiseWeeks(coach, { coupleId, weeks });
  return asActor(coach, async (tx) => {
    const people = await tx.execute<CouplePromises["people"][number]>(sql`
      select id as "clientId", first_name as "firstName", place from clients
      where practice_id = ${coach.practiceId} and couple_id = ${coupleId} order by place`);
    if (people.length === 0) throw new NotFound();
    const rows = await tx.execute<
      Omit<CouplePromises["promises"][number], "giver" | "rhythm"> & {
        giverId: string;
        startsOn: string;
        recurrence: string | null;
      }
    >(sql`
      select k.id as "promiseId", k.client_id as "giverId", k.words, k.to_whom as "toWhom", k.starts_on::text as "startsOn",
        k.recurrence, k.closed_on::text as "closedOn", b.first_name as "closedBy", coalesce(d.days, '[]') as days
      from commitments k
      left join clients b on b.practice_id = k.practice_id and b.couple_id = k.couple_id and b.id = k.closed_by
      cross join lateral (
        select max(o.on_date) as last_on, json_agg(json_build_object('onDate', o.on_date::text, 'state', o.state,
          'movedFrom', o.moved_from::text, 'reason', o.reason, 'proposal', o.proposal, 'next', o.next,
          'note', g.words, 'sawDifferently', case when s.client_id is null then null else coalesce(s.words, '') end)
          order by o.on_date desc) filter (where o.state <> 'planned'
            or (o.on_date < ${today}::date and (k.closed_on is null or o.on_date < k.closed_on))) as days
        from commitment_occurrences o
        left join occurrence_notes g on g.practice_id = o.practice_id and g.couple_id = o.couple_id
          and g.commitment_id = o.commitment_id and g.on_date = o.on_date and g.client_id = o.client_id
        left join occurrence_notes s on s.practice_id = o.practice_id and s.couple_id = o.couple_id
          and s.commitment_id = o.commitment_id and s.on_date = o.on_date and s.client_id <> o.client_id
        where o.practice_id = k.practice_id and o.couple_id = k.couple_id and o.commitment_id = k.id
          and o.on_date >= ${firstWeek}::date) d
      where k.practice_id = ${coach.practiceId} and k.couple_id = ${coupleId} and d.last_on is not null
      order by k.closed_on is not null, k.starts_on desc, k.id limit ${coachLength}`);
    const promises = rows.flatMap(({ giverId, startsOn, recurrence, ...row }) => {
      const giver = people.find(({ clientId }) => clientId === giverId);
      return giver ? [{ ...row, giver, rhythm: rhythmInWords({ startsOn, recurrence }, today) }] : [];
    });
    return { today, people: [...people], promises, weeks: counted, firstWeek };
  });
}
