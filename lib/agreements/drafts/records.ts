/** One's own drafts inside a caller's transaction. */
import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreementDrafts } from "@/db/schema/agreement-drafts";
import type { DraftLine } from "@/lib/agreements/types";
import type { Client } from "@/lib/platform/auth/actor";

/** The last changed first. */
export const draftLines = (tx: Tx, client: Client): Promise<DraftLine[]> =>
  tx
    .select({
      draftId: agreementDrafts.id,
      agreementId: agreementDrafts.agreementId,
      title: sql<string>`coalesce(${agreementDrafts.content} ->> 'title', '')`,
    })
    .from(agreementDrafts)
    .where(eq(agreementDrafts.clientId, client.personId))
    .orderBy(desc(agreementDrafts.updatedAt), agreementDrafts.id);

/** @returns whether it was there */
export async function deleteDraft(tx: Tx, client: Client, draftId: string): Promise<boolean> {
  const gone = await tx
    .delete(agreementDrafts)
    .where(and(eq(agreementDrafts.id, draftId), eq(agreementDrafts.clientId, client.personId)))
    .returning({ id: agreementDrafts.id });
  return gone.length > 0;
}
