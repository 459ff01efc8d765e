/** What needs a look today: three statements, however many couples a coach has. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/auth/actor";
import { hasLapsed, latestInvitation, nothingActive } from "@/lib/caseload/needs";
import { addDays, dayIn } from "@/lib/time/day";
import { checkIndividuallyHint, lowEase, steepFall } from "@/lib/trust/hints";
import { shapeOf } from "@/lib/trust/picture";
import { thisWeek } from "@/lib/trust/when";
import type { HandedIn, LapsedInvitation, QuietPrompt, Today } from "./types";

const atMost = 10;
/** Weeks read to judge an answer, and the latest weeks in which an answer is still worth a word. */
const memoryWeeks = 9;
const recentWeeks = 3;

type HandedInRow = Omit<HandedIn, "submittedAt"> & { submittedAt: string; total: number };

const handedIn = (tx: Tx) =>
  tx.execute<HandedInRow>(sql`
    with fresh as (
      select r.practice_id, r.couple_id, r.id, r.assignment_id, r.occurrence, r.client_id, r.submitted_at,
        c.label, count(*) over ()::int as total
      from couples c join responses r on r.practice_id = c.practice_id and r.couple_id = c.id
      where r.submitted_at is not null and r.read_at is null
      order by r.submitted_at, r.id limit ${atMost}
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

const tally = (tx: Tx, coach: Coach) =>
  tx.execute<Tally>(sql`
    with looked as materialized (
      select c.id, c.label, ${nothingActive(dayIn(coach.timeZone, coach.at))} as quiet from couples c
    ), quiet as (
      select id, label, count(*) over ()::int as total
      from looked where quiet order by lower(label), id limit ${atMost}
    ), lapsed as (
      select c.id, c.label, m.id as client_id, m.first_name, i.expires_at, count(*) over ()::int as total
      from couples c
      join clients m on m.practice_id = c.practice_id and m.couple_id = c.id
      cross join ${latestInvitation} i
      where ${hasLapsed(coach.at)}
      order by i.expires_at desc, m.id limit ${atMost}
    )
    select (select count(*)::int from looked) as couples,
      (select coalesce(json_agg(json_build_object('coupleId', id, 'coupleLabel', label, 'total', total)
        order by lower(label), id), '[]') from quiet) as quiet,
      (select coalesce(json_agg(json_build_object('coupleId', id, 'coupleLabel', label, 'clientId', client_id,
        'firstName', first_name, 'total', total) order by expires_at desc, client_id), '[]') from lapsed) as lapsed`);

type EaseRow = Omit<QuietPrompt, "weekOn" | "sentence"> & {
  name: string;
  place: number;
  answers: Record<string, number>;
};

/** People whose latest answer to *ease* may be worth a word; the rule itself is in lib/trust/hints.ts. */
const easeAnswers = (tx: Tx, weeks: string[]) =>
  tx.execute<EaseRow>(sql`
    select c.id as "coupleId", c.label as "coupleLabel", m.id as "personId", m.first_name as name, m.place, e.answers
    from couples c
    join clients m on m.practice_id = c.practice_id and m.couple_id = c.id
    cross join lateral (
      select json_object_agg(p.week_on, p.ease) as answers, max(p.week_on) as latest_on, max(p.ease) as highest,
        (array_agg(p.ease order by p.week_on desc))[1] as latest
      from pulses p
      where p.practice_id = m.practice_id and p.couple_id = m.couple_id and p.client_id = m.id
        and p.week_on >= ${weeks[0]}::date and p.ease is not null
    ) e
    where c.status = 'active' and e.latest_on >= ${weeks.at(-recentWeeks)}::date
      and (e.latest <= ${lowEase} or e.highest - e.latest >= ${steepFall})
    order by e.latest_on desc, lower(c.label), m.place`);

function promptFor(row: EaseRow, weeks: string[]): QuietPrompt[] {
  const { coupleId, coupleLabel, personId, name, place, answers } = row;
  const points = weeks.map((weekOn) => ({ weekOn, value: answers[weekOn] ?? null }));
  const hint = checkIndividuallyHint({ personId, name, shape: shapeOf(place), points });
  return hint ? [{ coupleId, coupleLabel, personId, weekOn: hint.weekOn, sentence: hint.sentence }] : [];
}

export async function today(coach: Coach): Promise<Today> {
  const last = thisWeek(coach.timeZone, coach.at);
  const weeks = Array.from({ length: memoryWeeks }, (_, i) => addDays(last, 7 * (i + 1 - memoryWeeks)));
  return asActor(coach, async (tx) => {
    const fresh = await handedIn(tx);
    const [counted] = await tally(tx, coach);
    const ease = await easeAnswers(tx, weeks);
    const withoutTotal = <T extends { total: number }>(rows: readonly T[]) =>
      rows.map(({ total: _, ...row }) => row);
    return {
      handedIn: withoutTotal(fresh).map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) })),
      handedInTotal: fresh[0]?.total ?? 0,
      nothingActive: withoutTotal(counted?.quiet ?? []),
      nothingActiveTotal: counted?.quiet[0]?.total ?? 0,
      lapsedInvitations: withoutTotal(counted?.lapsed ?? []),
      lapsedTotal: counted?.lapsed[0]?.total ?? 0,
      prompts: ease.flatMap((row) => promptFor(row, weeks)).slice(0, atMost),
      couples: counted?.couples ?? 0,
    };
  });
}
