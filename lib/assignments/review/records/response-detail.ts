/** One response as its author lets the coach read it, in three statements. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { type Compared, comparisons } from "@/lib/assignments/responses/rules/compare";
import { exchangeState, type Opening, opensWhen } from "@/lib/assignments/sealed/rules/opening";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Audience } from "@/lib/library/exercises/terms";
import type { PartnerRole } from "@/lib/library/exercises/types";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { CoachComment, PartnerReads, ReadAnswer, ResponseDetail } from "../types";
import { everybodyIn, open } from "./open";

type Head = Omit<
  ResponseDetail,
  | "submittedAt"
  | "readAt"
  | "answers"
  | "comments"
  | "agenda"
  | "compared"
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

type Open = { fieldKey: string; value: unknown; mine: boolean };

/** What both have opened to each other, as alike and different; the author of this response first. */
async function comparedIn(tx: Tx, head: Head): Promise<Compared[]> {
  const specs = head.content.compare ?? [];
  if (specs.length === 0 || head.shared) return [];
  const open = await tx.execute<Open>(sql`
    select field_key as "fieldKey", value, response_id = ${head.responseId} as mine from answers
    where couple_id = ${head.coupleId} and assignment_id = ${head.assignmentId} and occurrence = ${head.occurrence}
      and audience = 'couple' and released_at is not null and client_id is not null`);
  const side = (key: string, mine: boolean) => {
    const answer = open.find((one) => one.fieldKey === key && one.mine === mine);
    return answer ? { value: answer.value } : null;
  };
  const rows = head.content.fields.map((field) => ({
    field,
    mine: side(field.key, true),
    theirs: side(field.key, false),
  }));
  return comparisons(specs, rows);
}

/** @throws NotFound for what is not handed in, or not theirs */
export function responseDetail(coach: Coach, responseId: string): Promise<ResponseDetail> {
  return asActor(coach, async (tx) => {
    const head = firstOrNotFound(
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

    const compared = head.isOpen ? await comparedIn(tx, head) : [];
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
      opens: shared ? "together" : opensWhen(rest),
      answers,
      compared,
      comments: comments.map(({ createdAt, ...row }) => ({ ...row, createdAt: new Date(createdAt) })),
      mayCommentBoth: shared || isOpen,
      agenda: itemId === null ? null : { itemId, note, discussedAt: dateOf(discussedAt) },
    };
  });
}
