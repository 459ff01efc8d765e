/** Keeping words that are not submitted yet: the second of two writers is told, and nobody's text is overwritten. */
import "server-only";
import { isDeepStrictEqual } from "node:util";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { drafts, responses } from "@/db/schema/responses";
import { insertFrom } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { type DraftContent, draftContent } from "../schema/answers";
import type { SaveDraft } from "../schema/response";
import type { DraftSaved } from "../types";
import { findOrCreateResponse, type MySheet } from "./sheet";

/** Room for every long field of an exercise, and no more: a draft is read at each opening of the page. */
const mostBytes = 400_000;

/** @throws Refusal when it is far too long */
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

const revision = { revision: drafts.revision };

/** @returns the new revision, or null when a save or a submit came in between */
async function writeDraft(
  tx: Tx,
  client: Client,
  { place, draft }: MySheet,
  responseId: string,
  content: DraftContent,
): Promise<number | null> {
  if (draft) {
    const [written] = await tx
      .update(drafts)
      .set({ content, revision: sql`${drafts.revision} + 1`, updatedAt: client.at })
      .where(and(eq(drafts.responseId, responseId), eq(drafts.revision, draft.revision)))
      .returning(revision);
    return written?.revision ?? null;
  }
  const open = tx
    .select({ id: responses.id, clientId: responses.clientId })
    .from(responses)
    .where(and(eq(responses.id, responseId), isNull(responses.submittedAt)))
    .for("no key update")
    .as("open");
  const [begun] = await insertFrom(
    tx,
    drafts,
    {
      practiceId: place.practiceId,
      coupleId: place.coupleId,
      responseId,
      assignmentId: place.assignmentId,
      clientId: sql`${open.clientId}`,
      content,
      revision: 1,
      updatedAt: client.at,
    },
    sql`from ${open}`,
  )
    .onConflictDoNothing()
    .returning(revision);
  if (!begun) return null;
  await recordAuditEvent(tx, client, {
    action: "draft.start",
    subjectKind: "response",
    subjectId: responseId,
    scope: "person",
  });
  return begun.revision;
}

/** What another device has saved meanwhile; null when it is submitted. */
async function currentDraft(tx: Tx, responseId: string): Promise<MySheet["draft"]> {
  const [draft] = await tx
    .select({ content: drafts.content, revision: drafts.revision })
    .from(drafts)
    .innerJoin(responses, eq(responses.id, drafts.responseId))
    .where(and(eq(drafts.responseId, responseId), isNull(responses.submittedAt)));
  return draft ?? null;
}

/** @param sheet as it was found in the same transaction. @throws Refusal when it is far too long */
export async function storeDraft(
  tx: Tx,
  client: Client,
  sheet: MySheet,
  input: Pick<SaveDraft, "values" | "audiences" | "baseRevision">,
): Promise<DraftSaved> {
  if (sheet.submitted) return { saved: false, why: "submitted" };
  const content = draftOf(sheet, input);
  let newest = sheet.draft;
  if ((newest?.revision ?? 0) <= input.baseRevision) {
    const responseId = await findOrCreateResponse(tx, client, sheet);
    const written = await writeDraft(tx, client, sheet, responseId, content);
    if (written !== null) return { saved: true, revision: written };
    newest = await currentDraft(tx, responseId);
  }
  if (!newest) return { saved: false, why: "submitted" };
  return isDeepStrictEqual(newest.content, content)
    ? { saved: true, revision: newest.revision }
    : { saved: false, why: "newer", ...newest };
}
