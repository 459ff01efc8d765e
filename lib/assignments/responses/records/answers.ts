/** Submitted answers of one sheet. Inside a client's transaction. */
import "server-only";
import { and, eq, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { insertFrom } from "@/db/statements";
import type { OccurrencePlace } from "@/lib/assignments/sealed/records/lock";
import type { Client } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { NewAnswer } from "../schema/answers";
import type { MySheet } from "./sheet";

/** @returns the keys of those that were not there yet */
export async function storeAnswers(
  tx: Tx,
  { place, clientId }: MySheet,
  responseId: string,
  given: readonly NewAnswer[],
): Promise<string[]> {
  if (given.length === 0) return [];
  const stored = await insertFrom(
    tx,
    answers,
    {
      ...place,
      responseId,
      clientId,
      fieldKey: sql`n."fieldKey"`,
      value: sql`n.value`,
      audience: sql`n.audience`,
    },
    sql`from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as n("fieldKey" text, value jsonb, audience audience)`,
  )
    .onConflictDoNothing()
    .returning({ fieldKey: answers.fieldKey });
  return stored.map(({ fieldKey }) => fieldKey);
}

/** The partner has opened something here, so that there is something to say to it. */
export async function hasPartnerOpened(
  tx: Tx,
  client: Client,
  { assignmentId, occurrence }: OccurrencePlace,
): Promise<boolean> {
  const seen = asSeen(client, answers, "seen");
  const opened = await tx
    .select({ fieldKey: seen.fieldKey })
    .from(seen)
    .where(
      and(
        eq(seen.assignmentId, assignmentId),
        eq(seen.occurrence, occurrence),
        ne(seen.clientId, client.personId),
        isNotNull(seen.releasedAt),
      ),
    )
    .limit(1);
  return opened.length > 0;
}
