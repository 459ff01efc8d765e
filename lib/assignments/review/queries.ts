/** Handed-in work as its authors let the coach read it. What is private is not here, not even as a number. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/platform/auth/actor";
import { everybodyIn, open } from "./records/open";
import type { ReviewItem, ReviewQueue } from "./types";

export { responseDetail } from "./records/response-detail";

const queueLength = 50;

/** Sent and not yet read, longest waiting first. */
export function reviewQueue(coach: Coach): Promise<ReviewQueue> {
  return asActor(coach, async (tx) => {
    const rows = await tx.execute<
      Omit<ReviewItem, "submittedAt"> & { submittedAt: string; total: number }
    >(sql`
      select r.id as "responseId", r.assignment_id as "assignmentId", r.occurrence, r.couple_id as "coupleId",
        r.label as "coupleLabel", k.first_name as "authorName", v.content ->> 'title' as title, r.status as outcome, r.quality,
        r.submitted_at as "submittedAt", n.visible as "visibleAnswers",
        case when n.open then 'now' when n.later then 'later' else 'no' end as "partnerReads",
        a.release_rule = 'coach' and a.withdrawn_at is null and r.client_id is not null
          and not ${open} and ${everybodyIn} as "mayOpen",
        r.total
      from (
        select u.id, u.couple_id, u.assignment_id, u.occurrence, u.client_id, u.status, u.quality, u.submitted_at, c.label,
          count(*) over ()::int as total
        from couples c join responses u on u.practice_id = c.practice_id and u.couple_id = c.id
        where u.submitted_at is not null and u.read_at is null
        order by u.submitted_at, u.id limit ${queueLength}) r
      join assignments a on a.couple_id = r.couple_id and a.id = r.assignment_id
      join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      left join clients k on k.couple_id = r.couple_id and k.id = r.client_id
      cross join lateral (
        select count(*)::int as visible, coalesce(bool_or(audience = 'couple'), false) as later,
          coalesce(bool_or(audience = 'couple' and released_at is not null), false) as open
        from answers where couple_id = r.couple_id and response_id = r.id) n
      order by r.submitted_at, r.id`);
    return {
      total: rows[0]?.total ?? 0,
      items: rows.map(({ total: _, submittedAt, ...row }) => ({
        ...row,
        submittedAt: new Date(submittedAt),
      })),
    };
  });
}
