/** Promises over time, inside a counselor's transaction: by week, and each with its days. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { weekOf } from "@/lib/trust/rules/weeks";
import { rhythmInWords } from "../rules/days";
import type { CouplePromises, PromiseWeek } from "../types";

const coachLength = 60;

type Span = { coupleId: string; weeks: number };

const firstWeekOf = (coach: Coach, weeks: number) =>
  addDays(weekOf(dayIn(coach.timeZone, coach.at)), -7 * (weeks - 1));

export async function weeksIn(tx: Tx, coach: Coach, { coupleId, weeks }: Span): Promise<PromiseWeek[]> {
  const today = dayIn(coach.timeZone, coach.at);
  return [
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
  ];
}

/** @throws NotFound */
export async function couplePromisesIn(tx: Tx, coach: Coach, span: Span): Promise<CouplePromises> {
  const { coupleId } = span;
  const today = dayIn(coach.timeZone, coach.at);
  const firstWeek = firstWeekOf(coach, span.weeks);
  const people = await partnersOf(tx, coupleId);
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
  return { today, people: [...people], promises, weeks: await weeksIn(tx, coach, span), firstWeek };
}
