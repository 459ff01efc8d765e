/** One exercise as one client has it before them, in three statements; a fourth where it may be written again. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { fieldsFor, mayHurt } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Mode, PartnerRole, Sheet, SheetField } from "@/lib/library/exercises/types";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { occurrencesOf } from "@/lib/platform/time/occurrences";
import { asSeen } from "@/lib/safety/records/as-seen";
import { type AnswerRow, exchangeRows } from "../../sealed/rules/exchange";
import { opensAlone, opensWhen } from "../../sealed/rules/opening";
import type { DraftContent } from "../schema/answers";
import type { ClientSheet, Comment, MyAnswer, SheetStatus, WorkSheet } from "../types";

type Head = {
  mode: Mode;
  why: string;
  startsOn: string;
  dueOn: string | null;
  recurrence: string | null;
  releaseRule: "automatic" | "coach";
  withdrawn: boolean;
  role: PartnerRole | null;
  content: Omit<ExerciseContent, "guidance">;
  coachName: string;
  partnerName: string;
  opened: number[];
  comments: (Omit<Comment, "createdAt"> & { createdAt: string; occurrence: number })[];
};

type GoRow = {
  responseId: string;
  shared: boolean;
  status: Exclude<SheetStatus, "not_started">;
  setAsideUntil: string | null;
  submittedAt: string | null;
  read: boolean;
  revision: number | null;
  draft: DraftContent | null;
};

type EarlierRow = { fieldKey: string; version: number; value: unknown; replacedAt: string };

const earlierOf = (fields: SheetField[], rows: readonly EarlierRow[]): WorkSheet["earlier"] =>
  [...new Set(rows.map((row) => row.version))].map((version) => {
    const its = rows.filter((row) => row.version === version);
    return {
      version,
      replacedAt: new Date(its[0]?.replacedAt ?? 0),
      answers: fields.flatMap((field) => {
        const row = its.find((one) => one.fieldKey === field.key);
        return row ? [{ field, value: row.value }] : [];
      }),
    };
  });

const headOf = (client: Client, assignmentId: string) => sql`
  select a.mode, a.why, a.starts_on as "startsOn", a.due_on as "dueOn", a.recurrence, a.release_rule as "releaseRule",
    a.withdrawn_at is not null as withdrawn, p.role, v.content, k.name as "coachName", o.first_name as "partnerName",
    array(select x.occurrence from ${asSeen(client, "releases")} x where x.assignment_id = a.id) as opened,
    coalesce((
      select jsonb_agg(jsonb_build_object('commentId', m.id, 'coachName', coalesce(w.name, k.name), 'toBoth', m.to_client_id is null,
        'body', m.body, 'createdAt', m.created_at, 'occurrence', m.occurrence) order by m.created_at, m.id)
      from comments m left join coaches w on w.id = m.coach_id where m.assignment_id = a.id), '[]') as comments
  from assignments a
  join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
  join couples c on c.id = a.couple_id
  join coaches k on k.id = c.coach_id
  join clients o on o.couple_id = a.couple_id and o.id <> ${client.personId}
  left join assignment_partners p on p.assignment_id = a.id
  where a.id = ${assignmentId}`;

function workSheet(
  sheet: Sheet,
  fields: SheetField[],
  go: GoRow | undefined,
  answers: AnswerRow[],
  client: Client,
  earlier: readonly EarlierRow[],
): WorkSheet {
  const owner = sheet === "own" ? client.personId : null;
  return {
    sheet,
    fields,
    responseId: go?.responseId ?? null,
    status: go?.status ?? "not_started",
    setAsideUntil: go?.setAsideUntil ?? null,
    draft: go?.draft && go.revision !== null ? { content: go.draft, revision: go.revision } : null,
    answers: fields.flatMap((field): MyAnswer[] => {
      const answer = answers.find((one) => one.fieldKey === field.key && one.clientId === owner);
      if (!answer) return [];
      const { value, audience, released: open, withdrawn } = answer;
      return [
        { fieldKey: field.key, label: field.label, value, audience, widest: field.widest, open, withdrawn },
      ];
    }),
    earlier: earlierOf(fields, earlier),
    submittedAt: go?.submittedAt ? new Date(go.submittedAt) : null,
    read: go?.read ?? false,
  };
}

/** @param occurrence which turn; the present one when left out. @throws NotFound */
export function clientSheet(client: Client, assignmentId: string, occurrence?: number): Promise<ClientSheet> {
  return asActor(client, async (tx) => {
    const head = firstOrNotFound(await tx.execute<Head>(headOf(client, assignmentId)));
    const { mode, why, content, coachName, partnerName, withdrawn, role } = head;
    const today = dayIn(client.timeZone, client.at);
    const begun = occurrencesOf(head).filter((turn) => turn.startsOn <= today);
    const turn = occurrence === undefined ? begun.at(-1) : begun[occurrence - 1];
    if (!turn) throw new NotFound();

    const goes = await tx.execute<GoRow>(sql`
      select r.id as "responseId", r.client_id is null as shared, r.status, r.set_aside_until as "setAsideUntil",
        r.submitted_at as "submittedAt", r.read_at is not null as read, d.revision, d.content as draft
      from responses r left join drafts d on d.response_id = r.id
      where r.assignment_id = ${assignmentId} and r.occurrence = ${turn.occurrence}`);
    const answers = await tx.execute<AnswerRow>(sql`
      select response_id as "responseId", field_key as "fieldKey", client_id as "clientId", value, audience,
        released_at is not null as released, withdrawn_at is not null as withdrawn
      from ${asSeen(client, "answers")} n where assignment_id = ${assignmentId} and occurrence = ${turn.occurrence}`);

    const earlier = content.redo
      ? await tx.execute<EarlierRow>(sql`
          select e.field_key as "fieldKey", e.version, e.value, e.replaced_at as "replacedAt" from earlier_answers e
          join responses r on r.id = e.response_id
          where r.assignment_id = ${assignmentId} and r.occurrence = ${turn.occurrence} order by e.version desc`)
      : [];
    const fields = role ? fieldsFor(content, mode, role) : [];
    const shared = fields.some((field) => field.sheet === "shared");
    const own = fields.some((field) => field.sheet === "own") || !shared;
    const sheets = role
      ? (["shared", "own"] as const)
          .filter((sheet) => (sheet === "shared" ? shared : own))
          .map((sheet) =>
            workSheet(
              sheet,
              fields.filter((field) => field.sheet === sheet),
              goes.find((go) => go.shared === (sheet === "shared")),
              answers,
              client,
              sheet === "own" ? earlier : [],
            ),
          )
      : [];
    const opening = { mode, sealed: content.sealed, releaseRule: head.releaseRule };
    const rows = exchangeRows(content, mode, { personId: client.personId, role }, answers);
    const theirs = rows.some((row) => row.theirs !== null);
    const open = theirs || (!opensAlone(opening) && head.opened.includes(turn.occurrence));
    if (!role && !theirs) throw new NotFound();
    return {
      assignmentId,
      turn,
      mode,
      title: content.title,
      aim: content.aim,
      kind: content.kind,
      minutes: content.minutes,
      steps: role ? content.steps : [],
      mayHurt: mayHurt(content),
      example: role ? (content.example ?? null) : null,
      why: role ? why : "",
      coachName,
      partnerName,
      timeZone: client.timeZone,
      opens: opensWhen(opening),
      withdrawn,
      sheets,
      comments: head.comments
        .filter((comment) => comment.occurrence === turn.occurrence)
        .map(({ occurrence: _, createdAt, ...comment }) => ({ ...comment, createdAt: new Date(createdAt) })),
      exchange: open ? { rows } : null,
      compare: content.compare ?? [],
      yields: content.yields ?? [],
      redo: content.redo === true,
      stepwise: content.stepwise === true,
      readFirst: content.readFirst ?? null,
      talk: role && mode === "together" ? (content.talk ?? null) : null,
    };
  });
}
