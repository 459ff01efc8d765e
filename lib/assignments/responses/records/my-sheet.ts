/** One client's way to one sheet of one turn: their role, the frozen questions, and what is there already. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { fieldsFor } from "@/lib/library/exercises/rules/roles";
import type { ExerciseContent } from "@/lib/library/exercises/schema/content";
import type { Outcome } from "@/lib/library/exercises/schema/outcomes";
import type { Mode, PartnerRole, Sheet, SheetField } from "@/lib/library/exercises/types";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { occurrenceAt } from "@/lib/platform/time/occurrences";
import type { Place } from "../../sealed/records";
import type { DraftContent } from "../schema/answers";

type Row = {
  mode: Mode;
  starts_on: string;
  due_on: string | null;
  recurrence: string | null;
  withdrawn: boolean;
  role: PartnerRole;
  content: Omit<ExerciseContent, "guidance">;
  response_id: string | null;
  status: string | null;
  submitted: boolean;
  submit_key: string | null;
  revision: number | null;
  draft: DraftContent | null;
};

export type MySheet = {
  place: Place;
  /** Whose response it is: null on the sheet that both write on. */
  clientId: string | null;
  withdrawn: boolean;
  fields: SheetField[];
  /** What the answers may make for real. */
  yields: readonly Outcome[];
  /** It may be written again. */
  redo: boolean;
  responseId: string | null;
  status: string | null;
  submitted: boolean;
  submitKey: string | null;
  draft: { content: DraftContent; revision: number } | null;
};

type Wanted = { assignmentId: string; occurrence: number; sheet: Sheet };

/** @throws NotFound when it was not given to them or has not come round yet */
async function load(tx: Tx, client: Client, wanted: Wanted): Promise<MySheet & { reading: boolean }> {
  const clientId = wanted.sheet === "shared" ? null : client.personId;
  const row = firstOrNotFound(
    await tx.execute<Row>(sql`
      select a.mode, a.starts_on, a.due_on, a.recurrence, a.withdrawn_at is not null as withdrawn, p.role, v.content,
        r.id as response_id, r.status, r.submitted_at is not null as submitted, r.submit_key, d.revision, d.content as draft
      from assignments a
      join assignment_partners p on p.assignment_id = a.id
      join exercise_versions v on v.exercise_id = a.exercise_id and v.version = a.version
      left join responses r on r.assignment_id = a.id and r.occurrence = ${wanted.occurrence}
        and r.client_id is not distinct from ${clientId}::uuid
      left join drafts d on d.response_id = r.id
      where a.id = ${wanted.assignmentId}`),
  );
  const plan = { startsOn: row.starts_on, dueOn: row.due_on, recurrence: row.recurrence };
  const now = occurrenceAt(plan, dayIn(client.timeZone, client.at));
  if (!now || wanted.occurrence > now.occurrence) throw new NotFound();
  const fields = fieldsFor(row.content, row.mode, row.role).filter((field) => field.sheet === wanted.sheet);
  return {
    place: {
      practiceId: client.practiceId,
      coupleId: client.coupleId,
      assignmentId: wanted.assignmentId,
      occurrence: wanted.occurrence,
    },
    clientId,
    withdrawn: row.withdrawn,
    fields,
    yields: row.content.yields ?? [],
    redo: row.content.redo === true && wanted.sheet === "own",
    responseId: row.response_id,
    status: row.status,
    submitted: row.submitted,
    submitKey: row.submit_key,
    draft: row.draft && row.revision !== null ? { content: row.draft, revision: row.revision } : null,
    reading: row.content.fields.length === 0 && wanted.sheet === "own",
  };
}

/** @throws NotFound when it was not given to them, has not come round yet, or has no such sheet */
export async function mySheet(tx: Tx, client: Client, wanted: Wanted): Promise<MySheet> {
  const { reading, ...sheet } = await load(tx, client, wanted);
  if (sheet.fields.length === 0 && !reading) throw new NotFound();
  return sheet;
}

/** The row that holds one's own standing; there is one also where everything is written on the shared sheet. */
export const myStanding = async (tx: Tx, client: Client, wanted: Omit<Wanted, "sheet">): Promise<string> =>
  responseFor(tx, client, await load(tx, client, { ...wanted, sheet: "own" }));

/** The response row, made at the first touch; however many arrive at once, there is one. */
export async function responseFor(
  tx: Tx,
  client: Client,
  sheet: Pick<MySheet, "place" | "clientId" | "responseId">,
): Promise<string> {
  if (sheet.responseId) return sheet.responseId;
  const { practiceId, coupleId, assignmentId, occurrence } = sheet.place;
  const made = await tx.execute<{ id: string }>(sql`
    insert into responses (practice_id, couple_id, assignment_id, occurrence, client_id, started_at)
    values (${practiceId}, ${coupleId}, ${assignmentId}, ${occurrence}, ${sheet.clientId}, ${client.at.toISOString()})
    on conflict do nothing returning id`);
  if (made[0]) return made[0].id;
  return firstOrNotFound(
    await tx.execute<{ id: string }>(sql`
      select id from responses where assignment_id = ${assignmentId} and occurrence = ${occurrence}
        and client_id is not distinct from ${sheet.clientId}::uuid`),
  ).id;
}
