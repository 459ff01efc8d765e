/** Reading one's own draft of an agreement. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";

/** What was typed, by the names of its boxes. @throws NotFound */
export function agreementDraft(
  client: Client,
  input: { draftId: string },
): Promise<{ draftId: string; agreementId: string | null; content: Record<string, unknown> }> {
  return asActor(client, async (tx) =>
    firstOrNotFound(
      await tx.execute<{ draftId: string; agreementId: string | null; content: Record<string, unknown> }>(sql`
        select id as "draftId", agreement_id as "agreementId", content from agreement_drafts
        where id = ${input.draftId} and client_id = ${client.personId}`),
    ),
  );
}
