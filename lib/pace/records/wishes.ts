/** Writing a wish for a pace inside a caller's transaction: by hand, or out of an exercise. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { askingWords, paces } from "@/db/schema/pace";
import { exact, insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import type { SetPace, Source } from "../schema";
import { settleSharedPaceAs } from "./shared";

/** @param body how to ask, for the partner to read; null takes it from them */
async function writeAskingWords(tx: Tx, client: Client, body: string | null): Promise<void> {
  const { practiceId, coupleId, personId: clientId } = client;
  if (body === null) {
    await tx.delete(askingWords).where(eq(askingWords.clientId, clientId));
    return;
  }
  await insertOnly(tx, askingWords, { practiceId, coupleId, clientId, body }).onConflictDoUpdate({
    target: [askingWords.practiceId, askingWords.coupleId, askingWords.clientId],
    set: { body },
  });
}

const isWritten = async (tx: Tx, client: Client, { responseId, item }: NonNullable<Source>) => {
  const rows = await tx
    .select({ clientId: paces.clientId })
    .from(paces)
    .where(
      and(
        eq(paces.clientId, client.personId),
        eq(paces.sourceResponseId, responseId),
        eq(paces.sourceItem, item),
      ),
    );
  return rows.length > 0;
};

/** While the couple parts one's own wish is kept, and what both see stays as it was. From an exercise (`source`) it is said once. */
export async function writePace(tx: Tx, client: Client, input: SetPace & { source: Source }): Promise<void> {
  const { ending } = await lockCoupleAs(tx, client, client.coupleId);
  const { pace, phases, causes, words, howToAsk, showHow, wordEvery, source } = input;
  if (source && (await isWritten(tx, client, source))) return;
  const wish = {
    pace,
    notNowPhases: phases,
    notNowCauses: causes,
    notNowWords: words,
    howToAsk,
    wordEvery,
    setAt: client.at,
    ...(source ? { sourceResponseId: source.responseId, sourceItem: source.item } : {}),
  };
  const { practiceId, coupleId, personId: clientId } = client;
  await insertOnly(tx, paces, { practiceId, coupleId, clientId, ...wish }).onConflictDoUpdate({
    target: [paces.practiceId, paces.coupleId, paces.clientId],
    set: exact(paces, wish),
  });
  if (!ending || !showHow) await writeAskingWords(tx, client, showHow ? howToAsk : null);
  if (!ending) await settleSharedPaceAs(tx, client);
  await recordAuditEvent(tx, client, {
    action: "pace.set",
    subjectKind: "pace",
    subjectId: client.personId,
    fields: ["pace", "topics"],
    scope: "person",
  });
}
