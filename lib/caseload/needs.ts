/** In SQL, for a couple `c`: what is new, what is open, and whose invitation has lapsed. Used by the caseload and by today. */
import { type SQL, sql } from "drizzle-orm";

export const unread = sql`(
  select count(*)::int from responses r
  where r.practice_id = c.practice_id and r.couple_id = c.id and r.submitted_at is not null and r.read_at is null)`;

/** Assignments that somebody still has before them: fewer times finished than given (`COUNT`, or once). */
export const activeAssignments = sql`(
  select count(*)::int from assignments a
  where a.practice_id = c.practice_id and a.couple_id = c.id and a.withdrawn_at is null and exists (
    select 1 from assignment_partners p
    where p.practice_id = a.practice_id and p.couple_id = a.couple_id and p.assignment_id = a.id and (
      select count(*) from responses f
      where f.practice_id = a.practice_id and f.couple_id = a.couple_id and f.assignment_id = a.id
        and (f.client_id = p.client_id or f.client_id is null) and f.status in ('done', 'partly', 'not_for_us')
    ) < coalesce(substring(a.recurrence from 'COUNT=([0-9]+)')::int, 1)))`;

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
