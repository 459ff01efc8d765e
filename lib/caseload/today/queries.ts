/** What needs a look today: three statements, however many couples a coach has. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { hasLapsed, latestInvitation, nothingActive } from "@/lib/caseload/records";
import { openSignalsIn } from "@/lib/caseload/signals/records/read";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import type { HandedIn, LapsedInvitation, Today, TodayList } from "./types";

const atMost = 10;
/** More than anybody reads, and a bound all the same. */
const wholeList = 1_000;

type HandedInRow = Omit<HandedIn, "submittedAt"> & { submittedAt: string; total: number };

const handedIn = (tx: Tx, most: number) =>
  tx.execute<HandedInRow>(sql`
    with fresh as (
      select r.practice_id, r.couple_id, r.id, r.assignment_id, r.occurrence, r.client_id, r.submitted_at,
        c.label, count(*) over ()::int as total
      from couples c join responses r on r.practice_id = c.practice_id and r.couple_id = c.id
      where r.submitted_at is not null and r.read_at is null
      order by r.submitted_at, r.id limit ${most}
    )
    select f.id as "responseId", f.assignment_id as "assignmentId", f.occurrence, f.couple_id as "coupleId",
      f.label as "coupleLabel", m.first_name as "authorName", v.content ->> 'title' as title,
      f.submitted_at as "submittedAt", f.total
    from fresh f
    join assignments a on a.practice_id = f.practice_id and a.couple_id = f.couple_id and a.id = f.assignment_id
    join exercise_versions v
      on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    left join clients m on m.practice_id = f.practice_id and m.couple_id = f.couple_id and m.id = f.client_id
    order by f.submitted_at, f.id`);

type Tally = {
  couples: number;
  quiet: (Today["nothingActive"][number] & { total: number })[];
  lapsed: (LapsedInvitation & { total: number })[];
};

const tally = (tx: Tx, coach: Coach, most: { quiet: number; lapsed: number }) =>
  tx.execute<Tally>(sql`
    with looked as materialized (
      select c.id, c.label, ${nothingActive(dayIn(coach.timeZone, coach.at))} as quiet from couples c
    ), quiet as (
      select id, label, count(*) over ()::int as total
      from looked where quiet order by lower(label), id limit ${most.quiet}
    ), lapsed as (
      select c.id, c.label, m.id as client_id, m.first_name, i.expires_at, count(*) over ()::int as total
      from couples c
      join clients m on m.practice_id = c.practice_id and m.couple_id = c.id
      cross join ${latestInvitation} i
      where ${hasLapsed(coach.at)}
      order by i.expires_at desc, m.id limit ${most.lapsed}
    )
    select (select count(*)::int from looked) as couples,
      (select coalesce(json_agg(json_build_object('coupleId', id, 'coupleLabel', label, 'total', total)
        order by lower(label), id), '[]') from quiet) as quiet,
      (select coalesce(json_agg(json_build_object('coupleId', id, 'coupleLabel', label, 'clientId', client_id,
        'firstName', first_name, 'total', total) order by expires_at desc, client_id), '[]') from lapsed) as lapsed`);

/** @param asked.whole the list that is wanted to its end */
export function today(coach: Coach, asked: { whole?: TodayList | undefined } = {}): Promise<Today> {
  const most = (list: TodayList) => (asked.whole === list ? wholeList : atMost);
  return asActor(coach, async (tx) => {
    const fresh = await handedIn(tx, most("read"));
    const [counted] = await tally(tx, coach, { quiet: most("quiet"), lapsed: most("lapsed") });
    const signals = await openSignalsIn(tx, { most: most("signals") });
    const withoutTotal = <T extends { total: number }>(rows: readonly T[]) =>
      rows.map(({ total: _, ...row }) => row);
    return {
      signals,
      handedIn: withoutTotal(fresh).map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) })),
      handedInTotal: fresh[0]?.total ?? 0,
      nothingActive: withoutTotal(counted?.quiet ?? []),
      nothingActiveTotal: counted?.quiet[0]?.total ?? 0,
      lapsedInvitations: withoutTotal(counted?.lapsed ?? []),
      lapsedTotal: counted?.lapsed[0]?.total ?? 0,
      couples: counted?.couples ?? 0,
    };
  });
}
