/** Keeping words that are not proposed yet: for their author alone. */
import "server-only";
import { eq, sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { agreementDrafts } from "@/db/schema/agreement-drafts";
import { agreements } from "@/db/schema/agreements";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { deleteDraft } from "./records";
import type { KeepDraft } from "./schema";

const most = 40_000;
const tooLong = "This has grown very long. Please make it a little shorter, then keep it again.";

/** @throws NotFound for words that would change an agreement which is not theirs */
export async function keepAgreementDraft(client: Client, input: KeepDraft): Promise<void> {
  const { draftId, agreementId, ...content } = input;
  if (JSON.stringify(content).length > most) throw new Refusal(tooLong);
  return asActor(client, async (tx) => {
    if (agreementId)
      firstOrNotFound(
        await tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.id, agreementId)),
      );
    const { practiceId, coupleId, clientId, id } = agreementDrafts;
    const [draft] = await insertOnly(tx, agreementDrafts, {
      practiceId: client.practiceId,
      coupleId: client.coupleId,
      clientId: client.personId,
      id: draftId,
      agreementId,
      content,
      updatedAt: client.at,
    })
      .onConflictDoUpdate({
        target: [practiceId, coupleId, clientId, id],
        set: { content, updatedAt: client.at },
      })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    if (!draft?.isNew) return;
    await recordAuditEvent(tx, client, {
      action: "agreement_draft.keep",
      subjectKind: "agreement_draft",
      subjectId: draftId,
      scope: "person",
    });
  });
}

/** @throws NotFound */
export function dropAgreementDraft(client: Client, input: { draftId: string }): Promise<void> {
  return asActor(client, async (tx) => {
    if (!(await deleteDraft(tx, client, input.draftId))) throw new NotFound();
    await recordAuditEvent(tx, client, {
      action: "agreement_draft.drop",
      subjectKind: "agreement_draft",
      subjectId: input.draftId,
      scope: "person",
    });
  });
}
