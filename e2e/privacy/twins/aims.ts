/** What one partner's forms would name just now: the newest thing of theirs in the state that each action asks for. */
import { randomUUID } from "node:crypto";
import type postgres from "postgres";

export type Two = { coupleId: string; me: string; partner: string };
type Turn = { id: string; slug: string; responseId: string | null; handedIn: boolean };
export type Aim = { id: (name: string) => string; given: (slug: string) => Turn | undefined };

const nothing = randomUUID();
const never = (name: string) =>
  name.endsWith("Version") ? "1" : name.endsWith("Hash") ? "0".repeat(64) : nothing;

/** Never there: what stands in a form whose thing is gone. */
export const nowhere: Aim = { id: never, given: () => undefined };

export async function aimOf(sql: postgres.Sql, { coupleId, me, partner }: Two): Promise<Aim> {
  const [row] = await sql<Record<string, string | null>[]>`select
    (select id from commitments where client_id = ${me} order by id desc limit 1) as promise,
    (select id from check_in_lines where client_id = ${me} order by id desc limit 1) as line,
    (select id from thanks where author_id = ${me} and sent_at is null and taken_back_at is null order by id desc limit 1) as "keptThanks",
    (select id from thanks where author_id = ${me} and sent_at is not null and taken_back_at is null order by id desc limit 1) as "sentThanks",
    (select id from thanks where author_id = ${me} and taken_back_at is not null order by id desc limit 1) as "goneThanks",
    (select id from gentle_words where author_id = ${me} and taken_back_at is null order by id desc limit 1) as word,
    (select id from marbles where author_id = ${me} order by id desc limit 1) as marble,
    (select id from spaces where asker_id = ${me} order by id desc limit 1) as space,
    (select id from doubts where asker_id = ${me} and taken_back_at is null order by id desc limit 1) as doubt,
    (select id from doubts d where asker_id = ${partner} and taken_back_at is null
      and not exists (select 1 from doubt_answers a where a.doubt_id = d.id and a.author_id = ${me}) order by id limit 1) as "partnersDoubt",
    (select id from conflicts where author_client_id = ${me} and audience <> 'couple' order by id desc limit 1) as "keptConflict",
    (select id from conflicts where author_client_id = ${me} and audience = 'couple' order by id desc limit 1) as "sharedConflict",
    (select f.id from conflicts f join cause_maps m on m.conflict_id = f.id and m.client_id = ${me} and m.state = 'open'
      where f.couple_id = ${coupleId} order by f.id limit 1) as "openMap",
    (select f.id from conflicts f join cause_maps m on m.conflict_id = f.id and m.client_id = ${me} and m.state = 'ready'
      where f.couple_id = ${coupleId} order by f.id desc limit 1) as "readyMap",
    (select f.id from conflicts f join cause_maps m on m.conflict_id = f.id and m.client_id = ${me} and m.state = 'withdrawn'
      where f.couple_id = ${coupleId} order by f.id desc limit 1) as "withdrawnMap",
    (select f.id from conflicts f where f.couple_id = ${coupleId} and f.author_coach_id is not null and f.audience = 'couple' and not exists (
      select 1 from cause_maps m where m.conflict_id = f.id and m.client_id = ${me} and m.state <> 'draft') order by f.id desc limit 1) as "noMap",
    (select id from conflict_summaries where couple_id = ${coupleId} and client_id = ${me} and state = 'proposed' order by id desc limit 1) as summary,
    (select id from conflict_summaries where couple_id = ${coupleId} and client_id = ${partner} and state = 'proposed' order by id desc limit 1) as "partnersSummary",
    (select id from setbacks where client_id = ${me} and not together order by created_at desc, id desc limit 1) as setback,
    (select id from agreement_drafts where client_id = ${me} order by id limit 1) as draft,
    (select agreement_id from agreement_versions where client_id = ${me} and state = 'proposed' order by proposed_at desc limit 1) as proposal,
    (select version::text from agreement_versions where client_id = ${me} and state = 'proposed' order by proposed_at desc limit 1) as "proposalVersion",
    (select hash from agreement_versions where client_id = ${me} and state = 'proposed' order by proposed_at desc limit 1) as "proposalHash",
    (select agreement_id from agreement_versions where couple_id = ${coupleId} and state = 'active' order by signed_at, agreement_id limit 1) as agreement,
    (select version::text from agreement_versions where couple_id = ${coupleId} and state = 'active' order by signed_at, agreement_id limit 1) as "agreementVersion",
    (select id from boundary_cards where client_id = ${me} and put_away_at is null order by created_at desc, id desc limit 1) as card,
    (select id from transparency_plans where client_id = ${me} and stopped_at is null order by created_at desc, id desc limit 1) as plan,
    (select id from comments where to_client_id = ${me} and withdrawn_at is null order by created_at desc, id desc limit 1) as comment,
    (select id from comment_replies where client_id = ${me} and withdrawn_at is null order by sent_at desc, id desc limit 1) as reply,
    (select id from agenda_points where client_id = ${me} and withdrawn_at is null order by filed_at desc, id desc limit 1) as point,
    (select id from disclosures where involved_id = ${me} and closed_at is null limit 1) as disclosure,
    (select g ->> 'goalId' from goal_lists l, jsonb_array_elements(l.goals) g where l.client_id = ${me} order by l.version desc limit 1) as goal,
    (select id from appointments where couple_id = ${coupleId} and canceled_at is null and (client_id is null or client_id = ${me})
      and ends_at < now() order by ends_at desc limit 1) as session,
    (select id from measure_asks where client_id = ${me} and ended_at is null order by asked_at desc, id desc limit 1) as ask,
    (select id from pulse_offers where client_id = ${me} and revoked_at is null order by created_at desc, id desc limit 1) as offer,
    (select l.id from logins l join client_accounts a on a.account_id = l.account_id
      where a.client_id = ${me} and l.ended_at is null order by l.created_at, l.id limit 1) as login`;
  const turns = await sql<Turn[]>`
    select a.id, e.slug, r.id as "responseId", r.submitted_at is not null as "handedIn"
    from assignments a join exercises e on e.id = a.exercise_id
    join assignment_partners p on p.assignment_id = a.id and p.client_id = ${me}
    left join responses r on r.assignment_id = a.id and r.client_id = ${me} and r.occurrence = 1
    where a.couple_id = ${coupleId} and a.withdrawn_at is null and a.recurrence is null order by a.created_at desc, a.id desc`;
  const named: Record<string, string | null> = { ...row, me, partner, couple: coupleId };
  return {
    id: (name) => named[name] ?? never(name),
    given: (slug) =>
      turns.find((turn) => turn.slug === slug && !turn.handedIn) ?? turns.find((turn) => turn.slug === slug),
  };
}
