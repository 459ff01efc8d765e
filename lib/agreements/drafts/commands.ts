/** Keeping words that are not proposed yet: for their author alone. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { KeepDraft } from "@/lib/agreements/schema";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";

const most = 40_000;
const tooLong = "This has grown very long. Please make it a little shorter, then keep it again.";

/** @throws NotFound for words that would change an agreement which is not theirs */
export async function keepAgreementDraft(client: Client, input: KeepDraft): Promise<void> {
  const { draftId, agreementId, ...content } = input;
  const text = JSON.stringify(content);
  if (text.length > most) throw new Refusal(tooLong);
  return asActor(client, async (tx) => {
    if (agreementId)
      firstOrNotFound(await tx.execute(sql`select id from agreements where id = ${agreementId}`));
    const [fresh] = await tx.execute<{ fresh: boolean }>(sql`
      insert into agreement_drafts (practice_id, couple_id, client_id, id, agreement_id, content, updated_at)
      values (${client.practiceId}, ${client.coupleId}, ${client.personId}, ${draftId}, ${agreementId}, ${text}::jsonb,
        ${client.at.toISOString()})
      on conflict (practice_id, couple_id, client_id, id) do update set content = excluded.content, updated_at = excluded.updated_at
      returning xmax = 0 as fresh`);
    if (!fresh?.fresh) return;
    await recordAuditEvent(tx, client, {
      action: "agreement_draft.keep",
      subjectKind: "agreement_draft",
      subjectId: draftId,
      scope: "person",
    });
  });
}

/** Lets a draft go. @throws NotFound */
export function dropAgreementDraft(client: Client, input: { draftId: string }): Promise<void> {
  return asActor(client, async (tx) => {
    firstOrNotFound(
      await tx.execute(
        sql`delete from agreement_drafts where id = ${input.draftId} and client_id = ${client.personId} returning id`,
      ),
    );
    await recordAuditEvent(tx, client, {
      action: "agreement_draft.drop",
      subjectKind: "agreement_draft",
      subjectId: input.draftId,
      scope: "person",
    });
  });
}
