/** In SQL, for a couple `c`: what is new, what is open, and whose invitation has lapsed. Used by the caseload and by today. */
import { type SQL, sql } from "drizzle-orm";

/** Follows `select count(*)` or `exists (select`. */
export const unread = sql`
  from responses r
  where r.practice_id = c.practice_id and r.couple_id = c.id and r.submitted_at is not null and r.read_at is null`;

/** `COUNT=6;` in the rule of assignment `a` is 6; null when it is not there. */
const inRule = (name: "COUNT" | "INTERVAL") =>
  sql.raw(`nullif(split_part(split_part(a.recurrence, '${name}=', 2), ';', 1), '')::int`);

/** The turn of assignment `a` that `today` falls into: a month's last day stands for a day that it does not have. */
const turnOn = (today: string) => sql`(
  select case when a.recurrence is null then 1 else least(${inRule("COUNT")}, 1 + case
    when a.recurrence like '%MONTHLY%' then months - (a.starts_on + months * interval '1 month' > ${today}::date)::int
    else (${today}::date - a.starts_on) / (7 * coalesce(${inRule("INTERVAL")}, 1))
  end) end as number
  from (select (12 * (extract(year from ${today}::date) - extract(year from a.starts_on))
    + extract(month from ${today}::date) - extract(month from a.starts_on))::int as months) m
  offset 0)`;

/** How many sheets of their own the partners have in assignment `a`, and whether there is one for both; as in lib/assignments/queries. */
const sheets = sql`(
  select case a.mode when 'one' then 1 when 'apart' then 2 else (
    select 2 * (jsonb_path_exists(v.content, '$.fields[*] ? (@.role != "joint")') or v.content -> 'fields' = '[]')::int
    from exercise_versions v
    where v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version) end as own,
  case when a.mode <> 'together' then 0 else (
    select jsonb_path_exists(v.content, '$.fields[*] ? (@.role == "joint")')::int from exercise_versions v
    where v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version) end as shared
  offset 0)`;

/**
 * Assignments that somebody still has before them, as in lib/assignments/rules/ways: not begun yet, or a sheet of the
 * current turn neither handed in nor laid down.
 */
export const activeAssignments = (today: string): SQL => sql`
  from assignments a cross join lateral ${turnOn(today)} turn cross join lateral ${sheets} sheets
  where a.practice_id = c.practice_id and a.couple_id = c.id and a.withdrawn_at is null and (
    a.starts_on > ${today}::date or (
      select count(*) from responses f
      where f.practice_id = a.practice_id and f.couple_id = a.couple_id and f.assignment_id = a.id
        and case when f.client_id is null then sheets.shared else sheets.own end > 0 and (
          (f.occurrence = turn.number and f.status in ('done', 'partly'))
          or (f.occurrence <= turn.number and f.status = 'not_for_us'))
    ) < sheets.own + sheets.shared)`;

/** An active couple with nothing to do between sessions. A first one found is enough to say no. */
export const nothingActive = (today: string): SQL =>
  sql`(c.status = 'active' and not exists (select ${activeAssignments(today)}))`;

/** The invitation of client `m` that counts: the one not replaced, else the latest. */
export const latestInvitation = sql`lateral (
  select i.expires_at from invitations i
  where i.practice_id = m.practice_id and i.couple_id = m.couple_id and i.client_id = m.id
  order by (i.replaced_at is null) desc, i.created_at desc limit 1)`;

export const hasJoined = sql`exists (
  select 1 from client_accounts j
  where j.practice_id = m.practice_id and j.couple_id = m.couple_id and j.client_id = m.id)`;

/** A partner `m` who has not joined, and whose latest link `i` no longer works. */
export const hasLapsed = (at: Date): SQL =>
  sql`(c.status in ('active', 'paused') and i.expires_at <= ${at.toISOString()}::timestamptz and not ${hasJoined})`;

export const anyLapsed = (at: Date): SQL => sql`exists (
  select 1 from clients m cross join ${latestInvitation} i
  where m.practice_id = c.practice_id and m.couple_id = c.id and ${hasLapsed(at)})`;
