/** Keeping words that are not handed in yet: the second of two writers is told, and nobody's text is overwritten. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { type DraftContent, draftContent } from "../schema/answers";
import type { SaveDraft } from "../schema/response";
import type { DraftSaved } from "../types";
import { type MySheet, mySheet, responseFor } from "./my-sheet";

/** Room for every long field of an exercise, and no more: a draft is read at each opening of the page. */
const mostBytes = 400_000;

export function draftOf(
  sheet: MySheet,
  input: { values: Record<string, unknown>; audiences: Record<string, unknown> },
): DraftContent {
  const content = draftContent(sheet.fields, input.values, input.audiences);
  if (Buffer.byteLength(JSON.stringify(content)) > mostBytes) {
    throw new Refusal(
      "This is more than we can keep in one exercise. Please shorten it a little; it is still here.",
    );
  }
  return content;
}

/** @returns the new revision, or null when a save or a hand-in came in between */
async function write(tx: Tx, client: Client, sheet: MySheet, content: DraftContent): Promise<number | null> {
  const { practiceId, coupleId, assignmentId } = sheet.place;
  const json = JSON.stringify(content);
  const now = client.at.toISOString();
  if (sheet.draft) {
    const rows = await tx.execute<{ revision: number }>(sql`
      update drafts set content = ${json}::jsonb, revision = revision + 1, updated_at = ${now}
      where response_id = ${sheet.responseId} and revision = ${sheet.draft.revision} returning revision`);
    return rows[0]?.revision ?? null;
  }
  const responseId = await responseFor(tx, client, sheet);
  const rows = await tx.execute<{ revision: number }>(sql`
    insert into drafts (practice_id, couple_id, response_id, assignment_id, client_id, content, revision, updated_at)
    select ${practiceId}, ${coupleId}, r.id, ${assignmentId}, r.client_id, ${json}::jsonb, 1, ${now}
    from (select id, client_id from responses where id = ${responseId} and submitted_at is null for no key update) r
    on conflict do nothing returning revision`);
  if (rows[0]) {
    await recordAuditEvent(tx, client, {
      action: "draft.start",
      subjectKind: "response",
      subjectId: responseId,
      scope: "person",
    });
  }
  return rows[0]?.revision ?? null;
}

export async function saveIn(tx: Tx, client: Client, input: SaveDraft): Promise<DraftSaved> {
  const sheet = await mySheet(tx, client, input);
  if (sheet.submitted) return { saved: false, why: "handed_in" };
  const content = draftOf(sheet, input);
  if ((sheet.draft?.revision ?? 0) <= input.baseRevision) {
    const revision = await write(tx, client, sheet, content);
    if (revision !== null) return { saved: true, revision };
  }
  const { draft, submitted } = await mySheet(tx, client, input);
  if (submitted || !draft) return { saved: false, why: "handed_in" };
  return isDeepStrictEqual(draft.content, content)
    ? { saved: true, revision: draft.revision }
    : { saved: false, why: "newer", ...draft };
}
