/** Everything given to one couple, newest first, as their counselor may know of it. Inside a caller's transaction; what is only begun is nobody's. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { GivenToCouple } from "../rules/ways";

export async function givenTo(
  tx: Tx,
  { practiceId, coupleId }: { practiceId: string; coupleId: string },
): Promise<GivenToCouple[]> {
  return [
    ...(await tx.execute<GivenToCouple>(sql`
    select a.id as "assignmentId", a.exercise_id as "exerciseId", v.content ->> 'title' as title,
      (v.content ->> 'minutes')::int as minutes, a.mode, a.why, a.starts_on as "startsOn", a.due_on as "dueOn", a.recurrence,
      a.release_rule as "releaseRule", a.withdrawn_at as "withdrawnAt",
      coalesce((v.content ->> 'sealed')::boolean, false) as sealed,
      a.mode <> 'together' or jsonb_path_exists(v.content, '$.fields[*] ? (@.role != "joint")')
        or v.content -> 'fields' = '[]' as "hasOwn",
      a.mode = 'together' and jsonb_path_exists(v.content, '$.fields[*] ? (@.role == "joint")') as "hasShared",
      p.partners, coalesce(r.goes, '[]') as goes,
      array(select x.occurrence from releases x where x.practice_id = a.practice_id and x.couple_id = a.couple_id and x.assignment_id = a.id) as opened
    from assignments a
    join exercise_versions v on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    join lateral (
      select jsonb_agg(jsonb_build_object('clientId', k.id, 'firstName', k.first_name, 'role', p.role) order by k.place) as partners
      from assignment_partners p join clients k on k.practice_id = p.practice_id and k.couple_id = p.couple_id and k.id = p.client_id
      where p.practice_id = a.practice_id and p.couple_id = a.couple_id and p.assignment_id = a.id) p on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('responseId', r.id, 'occurrence', r.occurrence, 'clientId', r.client_id,
        'status', r.status, 'setAsideUntil', r.set_aside_until, 'quality', r.quality, 'submittedAt', r.submitted_at,
        'read', r.read_at is not null) order by r.occurrence) as goes
      from responses r where r.practice_id = a.practice_id and r.couple_id = a.couple_id and r.assignment_id = a.id
        and r.status <> 'in_progress') r on true
    where a.practice_id = ${practiceId} and a.couple_id = ${coupleId}
    order by a.created_at desc, a.id`)),
  ];
}
