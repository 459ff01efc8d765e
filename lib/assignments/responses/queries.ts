/** What a client reads: what lies before them, one sheet, what they have done. Never a trace of what the partner has not opened. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import { type GivenRow, stepsFrom } from "./rules/steps";
import type { ClientRecord, News, NextSteps, RecordEntry } from "./types";

export { clientSheet } from "./records/client-sheet";

const newsDays = 14;

/** Two statements, however much was given. */
export function nextSteps(client: Client): Promise<NextSteps> {
  const today = dayIn(client.timeZone, client.at);
  const since = new Date(client.at.getTime() - newsDays * 86_400_000).toISOString();
  return asActor(client, async (tx) => {
    const given = await tx.execute<GivenRow>(sql`
      select a.id as "assignmentId", a.mode, a.why, a.starts_on as "startsOn", a.due_on as "dueOn", a.recurrence,
        v.content ->> 'title' as title, v.content ->> 'aim' as aim, (v.content ->> 'minutes')::int as minutes,
        k.name as "coachName",
        jsonb_path_exists(v.content, '$.fields[*] ? (@.role == "each" || @.role == $role)',
          jsonb_build_object('role', p.role)) as "hasOwn",
        a.mode = 'together' and jsonb_path_exists(v.content, '$.fields[*] ? (@.role == "joint")') as "hasShared",
        coalesce(r.goes, '[]') as goes
      from assignments a
      join assignment_partners p on p.assignment_id = a.id
      join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      join couples c on c.id = a.couple_id
      join coaches k on k.id = c.coach_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('occurrence', r.occurrence, 'shared', r.client_id is null, 'status', r.status,
          'until', r.set_aside_until, 'drafted', d.response_id is not null) order by r.occurrence) as goes
        from responses r left join drafts d on d.response_id = r.id
        where r.assignment_id = a.id) r on true
      where a.withdrawn_at is null and a.starts_on <= ${today}
        -- What is done for good is left alone before its text is unpacked: it grows with the years, the rest does not.
        and (a.recurrence is not null or a.mode = 'together' or a.id not in (
          select assignment_id from responses where client_id = ${client.personId} and submitted_at is not null))`);
    const news = await tx.execute<News>(sql`
      select x.assignment_id as "assignmentId", x.occurrence, v.content ->> 'title' as title, x.what
      from (
        select assignment_id, occurrence, 'opened' as what, max(released_at) as at from ${asSeen(client, "answers")} n
        where released_at > ${since} and client_id <> ${client.personId} and withdrawn_at is null
        group by assignment_id, occurrence
        union all
        select assignment_id, occurrence, 'comment', max(created_at) from comments
        where created_at > ${since} group by assignment_id, occurrence) x
      join assignments a on a.id = x.assignment_id
      join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      order by x.at desc limit 10`);
    return { today, ...stepsFrom([...given], today), news: [...news] };
  });
}

const recordLength = 50;

/** Their own work, newest first. */
export function clientRecord(client: Client): Promise<ClientRecord> {
  return asActor(client, async (tx) => {
    const rows = await tx.execute<Omit<RecordEntry, "submittedAt"> & { submittedAt: string }>(sql`
      select r.assignment_id as "assignmentId", r.occurrence, v.content ->> 'title' as title,
        case when r.client_id is null then 'shared' else 'own' end as sheet, r.status as outcome,
        r.submitted_at as "submittedAt",
        exists (select 1 from comments m where m.response_id = r.id) as commented
      from responses r
      join assignments a on a.id = r.assignment_id
      join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      where r.submitted_at is not null
      order by r.submitted_at desc, r.id limit ${recordLength + 1}`);
    const entries = rows.map((row) => ({ ...row, submittedAt: new Date(row.submittedAt) }));
    return { entries: entries.slice(0, recordLength), more: entries.length > recordLength };
  });
}
