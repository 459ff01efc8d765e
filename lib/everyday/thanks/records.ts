/** Writing a thank-you inside a caller's transaction: by hand, or out of an exercise. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { thanks } from "@/db/schema/thanks";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { firstOrNotFound, Refusal } from "@/lib/platform/errors";
import { isApart } from "@/lib/practice/couples/rules/ending";
import type { GiveThanks, Source } from "./schema";

export const whileEnding = "Nothing new is sent between you just now. You can keep it for yourself.";

export const thanksEvent = (verb: string, thanksId: string, fields: string[], privately: boolean) => ({
  action: `thanks.${verb}`,
  subjectKind: "thanks",
  subjectId: thanksId,
  fields,
  ...(privately ? { scope: "person" as const } : {}),
});

const mine = (client: Client) =>
  and(eq(thanks.coupleId, client.coupleId), eq(thanks.authorId, client.personId));

export const myThankYou = (client: Client, thanksId: string) => and(mine(client), eq(thanks.id, thanksId));

/** The client's own couple is the only one that they see. */
export async function isCoupleEnding(tx: Tx): Promise<boolean> {
  const [couple] = await tx.select({ status: couples.status }).from(couples);
  return !couple || isApart(couple.status);
}

/**
 * From an exercise (`source`) each item once; where nothing may be sent it is kept.
 * @throws Refusal to send one by hand while the couple parts
 */
export async function createThanks(
  tx: Tx,
  client: Client,
  input: GiveThanks & { source: Source },
): Promise<{ thanksId: string }> {
  const { kind, body, submitKey, source } = input;
  const ending = input.how === "send" && (await isCoupleEnding(tx));
  if (ending && !source) throw new Refusal(whileEnding);
  const sent = input.how === "send" && !ending;
  const [fresh] = await insertOnly(tx, thanks, {
    practiceId: client.practiceId,
    coupleId: client.coupleId,
    authorId: client.personId,
    kind,
    body,
    writtenAt: client.at,
    sentAt: sent ? client.at : null,
    submitKey,
    sourceResponseId: source?.responseId ?? null,
    sourceItem: source?.item ?? null,
  })
    .onConflictDoNothing()
    .returning({ thanksId: thanks.id });
  if (fresh) {
    const event = thanksEvent(sent ? "send" : "keep", fresh.thanksId, ["kind", "body"], !sent);
    await recordAuditEvent(tx, client, event);
    return fresh;
  }
  const same = source
    ? and(eq(thanks.sourceResponseId, source.responseId), eq(thanks.sourceItem, source.item))
    : eq(thanks.submitKey, submitKey);
  return firstOrNotFound(
    await tx
      .select({ thanksId: thanks.id })
      .from(thanks)
      .where(and(mine(client), same)),
  );
}
