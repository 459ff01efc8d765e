/** Proposing a new agreement, inside a caller's transaction. From then on both partners and their counselor can read it. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements } from "@/db/schema/agreements";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { type AgreementKind, furthestLook } from "../schema";
import type { AgreementItem, AgreementWords } from "../types";
import { type LockedCouple, lockPartners } from "./lock";
import { addVersion, checkOwners } from "./version";

type Source = { responseId: string; item: string };
/** What one form, or one item of one exercise, makes: twice the same makes one. */
export type Origin = { submitKey: string } | { source: Source } | null;
type NewAgreement = { kind: AgreementKind; words: AgreementWords; reviewOn: string };

export function checkReview(actor: Actor, reviewOn: string): void {
  const today = dayIn(actor.timeZone, actor.at);
  if (reviewOn > today && reviewOn <= addDays(today, furthestLook)) return;
  throw new FieldErrors({ reviewOn: ["Please choose a day in the next six months"] });
}

/** An agreement with its first version. Needs the couple's lock. @returns the agreement's id, the earlier one's for the same origin */
export async function createAgreement(
  tx: Tx,
  actor: Actor,
  couple: LockedCouple,
  { kind, ...version }: NewAgreement,
  origin: Origin,
): Promise<string> {
  checkOwners(couple, version.words.items);
  const { practiceId, coupleId } = couple;
  const submitKey = origin && "submitKey" in origin ? origin.submitKey : null;
  const source = origin && "source" in origin ? origin.source : null;
  const [added] = await insertOnly(tx, agreements, {
    practiceId,
    coupleId,
    kind,
    createdAt: actor.at,
    submitKey,
    sourceResponseId: source?.responseId ?? null,
    sourceItem: source?.item ?? null,
  })
    .onConflictDoNothing()
    .returning({ id: agreements.id });
  if (!added) {
    const isSame = source
      ? and(eq(agreements.sourceResponseId, source.responseId), eq(agreements.sourceItem, source.item))
      : submitKey
        ? eq(agreements.submitKey, submitKey)
        : sql`false`;
    const earlier = await tx
      .select({ id: agreements.id })
      .from(agreements)
      .where(and(eq(agreements.coupleId, coupleId), isSame));
    return firstOrNotFound(earlier).id;
  }
  await addVersion(tx, actor, couple, added.id, { ...version, version: 1, submitKey });
  await recordAuditEvent(tx, actor, {
    action: "agreement.propose",
    subjectKind: "agreement",
    subjectId: added.id,
    coupleId,
  });
  return added.id;
}

const firstLook = 28;

/**
 * For what an exercise's answer brings about, in its own transaction. The day to review may be left out.
 * @returns null when the couple’s work is ending: nothing new opens between them, and the answer is kept all the same
 */
export async function createAgreementFromAnswer(
  tx: Tx,
  client: Client,
  input: {
    kind: AgreementKind;
    title: string;
    items: readonly AgreementItem[];
    reviewOn: string | null;
    source: Source | null;
  },
): Promise<{ agreementId: string } | null> {
  const couple = await lockPartners(tx, client, client.coupleId);
  if (couple.ending || input.items.length === 0) return null;
  const today = dayIn(client.timeZone, client.at);
  const asked = input.reviewOn ?? "";
  const reviewOn = asked > today && asked <= addDays(today, furthestLook) ? asked : addDays(today, firstLook);
  const words = { title: input.title, items: [...input.items] };
  const origin = input.source ? { source: input.source } : null;
  return {
    agreementId: await createAgreement(tx, client, couple, { kind: input.kind, words, reviewOn }, origin),
  };
}
