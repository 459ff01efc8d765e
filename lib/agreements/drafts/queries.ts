/** Reading one's own draft of an agreement. */
import "server-only";
import { and, eq } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { agreementDrafts } from "@/db/schema/agreement-drafts";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";

/** What was typed, by the names of its boxes. @throws NotFound */
export function agreementDraft(
  client: Client,
  input: { draftId: string },
): Promise<{ draftId: string; agreementId: string | null; content: Record<string, unknown> }> {
  return readAs(client, async (tx) =>
    firstOrNotFound(
      await tx
        .select({
          draftId: agreementDrafts.id,
          agreementId: agreementDrafts.agreementId,
          content: agreementDrafts.content,
        })
        .from(agreementDrafts)
        .where(and(eq(agreementDrafts.id, input.draftId), eq(agreementDrafts.clientId, client.personId))),
    ),
  );
}
