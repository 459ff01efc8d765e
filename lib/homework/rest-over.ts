/** Once no safety concern stands any more: what both had handed in meanwhile opens, as it would have then. Needs the system role. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "@/lib/auth/actor";
import { restingKinds } from "@/lib/safety/rules";
import { hold, openWhatMay } from "./release";

type Rested = { assignment_id: string; occurrence: number; response_id: string };

export async function openWhatRested(
  system: Tx,
  actor: Actor,
  coupleId: string,
  reason: string,
): Promise<void> {
  const { practiceId } = actor;
  const rested = await system.execute<Rested>(sql`
    select r.assignment_id, r.occurrence, r.id as response_id
    from assignments a
    join exercise_versions v on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    join responses r on r.practice_id = a.practice_id and r.couple_id = a.couple_id and r.assignment_id = a.id
    where a.practice_id = ${practiceId} and a.couple_id = ${coupleId} and a.mode <> 'one'
      and v.content ->> 'kind' in (${sql.join(
        restingKinds.map((kind) => sql`${kind}`),
        sql`, `,
      )})
      and r.client_id is not null and r.submitted_at is not null
      and exists (select 1 from answers w where w.practice_id = r.practice_id and w.couple_id = r.couple_id
        and w.response_id = r.id and w.audience = 'couple' and w.released_at is null and w.withdrawn_at is null)
    order by r.assignment_id, r.occurrence, r.id`);
  for (const row of rested) {
    const place = { practiceId, coupleId, assignmentId: row.assignment_id, occurrence: row.occurrence };
    const response = { responseId: row.response_id, shared: false };
    await openWhatMay(system, actor, place, await hold(system, place), response, reason);
  }
}
