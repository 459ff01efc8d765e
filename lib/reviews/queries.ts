/** Handed-in work as its authors let the coach read it. What is private is not here, not even as a number. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Coach } from "@/lib/auth/actor";
import { foundOne } from "@/lib/errors";
import { fieldsFor } from "@/lib/exercises/rules";
import type { ExerciseContent } from "@/lib/exercises/schema";
import type { Audience } from "@/lib/exercises/terms";
import type { PartnerRole } from "@/lib/exercises/types";
import { exchangeState, type Opening, opensWhen } from "@/lib/homework/rules/opening";
import type {
  CoachComment,
  PartnerReads,
  ReadAnswer,
  ResponseDetail,
  ReviewItem,
  ReviewQueue,
} from "./types";

const queueLength = 50;

const everybodyIn = sql`(
  select coalesce(bool_and(exists (select 1 from responses i where i.couple_id = p.couple_id
    and i.assignment_id = p.assignment_id and i.client_id = p.client_id and i.occurrence = r.occurrence and i.submitted_at is not null)), false)
  from assignment_partners p where p.couple_id = r.couple_id and p.assignment_id = r.assignment_id)`;
const open = sql`exists (
  select 1 from releases x where x.couple_id = r.couple_id and x.assignment_id = r.assignment_id and x.occurrence = r.occurrence)`;

/** Handed in and not yet read, longest waiting first. */
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

type Head = Omit<
  ResponseDetail,
  | "submittedAt"
  | "readAt"
  | "answers"
  | "comments"
  | "agenda"
  | "exchange"
  | "opens"
  | "title"
  | "aim"
  | "mayCommentBoth"
> &
  Opening & {
    content: ExerciseContent;
    role: PartnerRole | null;
    shared: boolean;
    isOpen: boolean;
    everybodyIn: boolean;
    submittedAt: string;
    readAt: string | null;
    itemId: string | null;
    note: string | null;
    discussedAt: string | null;
  };

type AnswerRow = { fieldKey: string; value: unknown; audience: Audience; released: boolean };

const dateOf = (text: string | null) => (text === null ? null : new Date(text));

/** @throws NotFound for what is not handed in, or not theirs */
export function responseDetail(coach: Coach, responseId: string): Promise<ResponseDetail> {
  return asActor(coach, async (tx) => {
    const head = foundOne(
      await tx.execute<Head>(sql`
        select r.id as "responseId", r.assignment_id as "assignmentId", a.exercise_id as "exerciseId", r.occurrence,
          r.couple_id as "coupleId", c.label as "coupleLabel", a.mode, a.why, k.first_name as "authorName",
          o.first_name as "partnerName", w.name as "coachName", r.status as outcome, r.quality, r.submitted_at as "submittedAt",
          r.read_at as "readAt", a.release_rule as "releaseRule", coalesce((v.content ->> 'sealed')::boolean, false) as sealed,
          v.content, p.role, r.client_id is null as shared, ${open} as "isOpen", ${everybodyIn} as "everybodyIn",
          g.id as "itemId", g.note, g.discussed_at as "discussedAt"
        from responses r
        join couples c on c.id = r.couple_id
        join coaches w on w.id = c.coach_id
        join assignments a on a.couple_id = r.couple_id and a.id = r.assignment_id
        join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
        left join clients k on k.couple_id = r.couple_id and k.id = r.client_id
        join clients o on o.couple_id = r.couple_id and (o.id <> r.client_id or (r.client_id is null and o.place = 1))
        left join assignment_partners p on p.couple_id = a.couple_id and p.assignment_id = a.id and p.client_id = r.client_id
        left join agenda_items g on g.couple_id = r.couple_id and g.response_id = r.id
        where r.id = ${responseId} and r.submitted_at is not null`),
    );
    const stored = await tx.execute<AnswerRow>(sql`
      select field_key as "fieldKey", value, audience, released_at is not null as released
      from answers where couple_id = ${head.coupleId} and response_id = ${responseId}`);
    const comments = await tx.execute<Omit<CoachComment, "createdAt"> & { createdAt: string }>(sql`
      select m.id as "commentId", case when m.to_client_id is null then 'both' else 'author' end as to, m.body,
        w.name as "coachName", m.created_at as "createdAt", m.coach_id = ${coach.personId} as mine
      from comments m join coaches w on w.id = m.coach_id
      where m.couple_id = ${head.coupleId} and m.response_id = ${responseId} and m.withdrawn_at is null order by m.created_at, m.id`);

    const { content, role, shared, isOpen, submittedAt, readAt, itemId, note, discussedAt, ...rest } = head;
    const reads = (answer: AnswerRow): PartnerReads =>
      answer.audience !== "couple" ? "no" : shared || answer.released ? "now" : "later";
    const answers = fieldsFor(content, rest.mode, role ?? "each").flatMap((field): ReadAnswer[] => {
      const answer = stored.find((one) => one.fieldKey === field.key);
      if (!answer || answer.audience === "self") return [];
      return [{ field, value: answer.value, audience: answer.audience, partnerReads: reads(answer) }];
    });
    return {
      responseId: rest.responseId,
      assignmentId: rest.assignmentId,
      exerciseId: rest.exerciseId,
      occurrence: rest.occurrence,
      coupleId: rest.coupleId,
      coupleLabel: rest.coupleLabel,
      mode: rest.mode,
      title: content.title,
      aim: content.aim,
      why: rest.why,
      authorName: rest.authorName,
      partnerName: rest.partnerName,
      coachName: rest.coachName,
      outcome: rest.outcome,
      quality: rest.quality,
      submittedAt: new Date(submittedAt),
      readAt: dateOf(readAt),
      exchange: exchangeState(rest, { open: isOpen, everybodyIn: rest.everybodyIn, hasOwnSheets: !shared }),
      opens: shared ? "now" : opensWhen(rest),
      answers,
      comments: comments.map(({ createdAt, ...row }) => ({ ...row, createdAt: new Date(createdAt) })),
      mayCommentBoth: shared || isOpen,
      agenda: itemId === null ? null : { itemId, note, discussedAt: dateOf(discussedAt) },
    };
  });
}
