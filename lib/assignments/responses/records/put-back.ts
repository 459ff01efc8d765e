/** Submitted answers back into the boxes; the version that was submitted stays with its author. Needs the system role. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { earlierAnswers } from "@/db/schema/earlier-answers";
import { drafts, responses } from "@/db/schema/responses";
import { insertFrom, insertOnly } from "@/db/statements";
import type { Audience } from "@/lib/library/exercises/terms";
import type { Client } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { firstFields } from "../rules/later";
import { type DraftContent, inputFor } from "../schema/answers";
import type { MySheet } from "./sheet";

type Place = MySheet["place"];
type OfResponse = { practiceId: PgColumn; coupleId: PgColumn; responseId: PgColumn };

export const ofResponse = (table: OfResponse, { practiceId, coupleId }: Place, responseId: string) =>
  and(eq(table.practiceId, practiceId), eq(table.coupleId, coupleId), eq(table.responseId, responseId));

export const theResponse = ({ practiceId, coupleId }: Place, responseId: string) =>
  and(eq(responses.practiceId, practiceId), eq(responses.coupleId, coupleId), eq(responses.id, responseId));

type Stored = { fieldKey: string; value: unknown; audience: Audience; withdrawnAt: Date | null };

/** What was sent, locked until commit. Needs the system role. @throws Refusal while the partner reads one of them */
export async function lockUnread(system: Tx, place: Place, responseId: string, then: string) {
  const { fieldKey, value, audience, releasedAt, withdrawnAt } = answers;
  const stored = await system
    .select({ fieldKey, value, audience, releasedAt, withdrawnAt })
    .from(answers)
    .where(ofResponse(answers, place, responseId))
    .for("update");
  if (stored.some((one) => one.releasedAt && !one.withdrawnAt))
    throw new Refusal(
      `This is meant for your partner already. Stop sharing it first, under “Change who can read this”; then you can ${then}.`,
    );
  return stored;
}

/** What stood in the boxes. What was taken back from its readers begins anew with the narrowest of them. */
function draftOf(sheet: MySheet, stored: readonly Stored[]): DraftContent {
  const draft: DraftContent = { values: {}, audiences: {} };
  for (const field of firstFields(sheet.fields)) {
    const answer = stored.find((one) => one.fieldKey === field.key);
    const input = answer ? inputFor(field, answer.value) : null;
    if (!answer || input === null) continue;
    draft.values[field.key] = input;
    draft.audiences[field.key] = answer.withdrawnAt ? "self" : answer.audience;
  }
  return draft;
}

/** @throws Refusal while the partner reads one of them */
export async function putBack(system: Tx, client: Client, sheet: MySheet, responseId: string): Promise<void> {
  const { place } = sheet;
  const { practiceId, coupleId, assignmentId } = place;
  const stored = await lockUnread(system, place, responseId, "write it again");
  await insertFrom(
    system,
    earlierAnswers,
    {
      practiceId,
      coupleId,
      responseId,
      fieldKey: answers.fieldKey,
      version: sql`(select coalesce(max(${earlierAnswers.version}), 0) + 1 from ${earlierAnswers}
        where ${ofResponse(earlierAnswers, place, responseId)})`,
      clientId: answers.clientId,
      value: answers.value,
      replacedAt: client.at,
    },
    sql`from ${answers} where ${ofResponse(answers, place, responseId)}`,
  );
  await system.delete(answers).where(ofResponse(answers, place, responseId));
  await system
    .update(responses)
    .set({ status: "in_progress", submittedAt: null, submitKey: null, quality: null, readAt: null })
    .where(theResponse(place, responseId));
  await insertOnly(system, drafts, {
    practiceId,
    coupleId,
    responseId,
    assignmentId,
    clientId: client.personId,
    content: draftOf(sheet, stored),
    revision: 1,
    updatedAt: client.at,
  }).onConflictDoNothing();
}
