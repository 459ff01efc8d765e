/** What a coach has given to a couple, and how it stands. Drafts are out of reach here: the database shows coaches none. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import type { Coach } from "@/lib/auth/actor";
import { coupleHeadIn } from "@/lib/couples/queries";
import { foundOne } from "@/lib/errors";
import { exerciseDetailIn } from "@/lib/exercises/queries";
import { topicsNotNow } from "@/lib/pace/not-now";
import { cycleIn } from "@/lib/root-causes/links";
import { concernStands } from "@/lib/safety/standing";
import { dayIn } from "@/lib/time/day";
import { activeCounts, assignmentCard, type GivenToCouple } from "./rules";
import type { AssignmentCard, AssignmentForm, CoupleHomework } from "./types";

async function cardsOf(tx: Tx, coupleId: string, today: string): Promise<AssignmentCard[]> {
  const rows = await tx.execute<GivenToCouple>(sql`
    select a.id as "assignmentId", a.exercise_id as "exerciseId", v.content ->> 'title' as title,
      (v.content ->> 'minutes')::int as minutes, a.mode, a.why, a.starts_on as "startsOn", a.due_on as "dueOn", a.recurrence,
      a.release_rule as "releaseRule", a.withdrawn_at as "withdrawnAt",
      coalesce((v.content ->> 'sealed')::boolean, false) as sealed,
      a.mode <> 'together' or jsonb_path_exists(v.content, '$.fields[*] ? (@.role != "joint")')
        or v.content -> 'fields' = '[]' as "hasOwn",
      a.mode = 'together' and jsonb_path_exists(v.content, '$.fields[*] ? (@.role == "joint")') as "hasShared",
      p.partners, coalesce(r.goes, '[]') as goes,
      array(select x.occurrence from releases x where x.couple_id = a.couple_id and x.assignment_id = a.id) as opened
    from assignments a
    join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
    join lateral (
      select jsonb_agg(jsonb_build_object('clientId', k.id, 'firstName', k.first_name, 'role', p.role) order by k.place) as partners
      from assignment_partners p join clients k on k.couple_id = p.couple_id and k.id = p.client_id
      where p.couple_id = a.couple_id and p.assignment_id = a.id) p on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('responseId', r.id, 'occurrence', r.occurrence, 'clientId', r.client_id,
        'status', r.status, 'setAsideUntil', r.set_aside_until, 'quality', r.quality, 'submittedAt', r.submitted_at,
        'read', r.read_at is not null) order by r.occurrence) as goes
      from responses r where r.couple_id = a.couple_id and r.assignment_id = a.id) r on true
    where a.couple_id = ${coupleId}
    order by a.created_at desc, a.id`);
  return rows.map((row) => assignmentCard(row, today));
}

/** Everything given to this couple, newest first. @throws NotFound */
export function coupleHomework(coach: Coach, { coupleId }: { coupleId: string }): Promise<CoupleHomework> {
  const today = dayIn(coach.timeZone, coach.at);
  return asActor(coach, async (tx) => {
    foundOne(await tx.execute(sql`select id from couples where id = ${coupleId}`));
    return { coupleId, today, assignments: await cardsOf(tx, coupleId, today) };
  });
}

/** @throws NotFound for a couple or an exercise that is not theirs */
export function assignmentForm(
  coach: Coach,
  { coupleId, exerciseId }: { coupleId: string; exerciseId: string },
): Promise<AssignmentForm> {
  const today = dayIn(coach.timeZone, coach.at);
  return asActor(coach, async (tx) => {
    const couple = await coupleHeadIn(tx, coach, coupleId);
    const exercise = await exerciseDetailIn(tx, coach, exerciseId);
    const clientIds = couple.partners.map((partner) => partner.clientId);
    const cards = await cardsOf(tx, coupleId, today);
    const concern = await concernStands(tx, coach.practiceId, coupleId);
    const notNow = await topicsNotNow(tx, coupleId);
    return {
      today,
      couple,
      exercise,
      concern,
      notNow,
      cycle: await cycleIn(tx, coupleId),
      activeCount: activeCounts(cards, clientIds),
    };
  });
}
