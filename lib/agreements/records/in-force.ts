/** What both have signed comes to stand, and what stands ends. Inside a caller's transaction; needs the system role. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Actor, Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { close, type Held, type LockedVersion, standingVersionOf } from "./lock";

/** The second signature is there: these words stand, the earlier ones no longer do, and the picture has its mark. */
export async function letStand(system: Tx, actor: Actor, held: Held, version: LockedVersion, reason: string) {
  const before = standingVersionOf(held);
  if (before) await close(system, held, [before.version], "revised", actor.at);
  await system.execute(sql`
    update agreement_versions set state = 'active', signed_at = ${actor.at.toISOString()}
    where practice_id = ${held.practiceId} and couple_id = ${held.coupleId} and agreement_id = ${held.agreementId}
      and version = ${version.version} and state = 'proposed'`);
  // In the counselor's name: a mark in a partner's would tell who signed last.
  await system.execute(sql`
    insert into chart_events (practice_id, couple_id, kind, on_date, text, audience, coach_id, created_at)
    values (${held.practiceId}, ${held.coupleId}, ${before ? "agreement_changed" : "agreement_signed"},
      ${dayIn(actor.timeZone, actor.at)}, ${version.words.title}, 'couple', ${held.coachId},
      ${actor.at.toISOString()})`);
  await recordSystemEvent(system, {
    practiceId: held.practiceId,
    coupleId: held.coupleId,
    at: actor.at,
    action: "agreement.stand",
    subjectKind: "agreement",
    subjectId: held.agreementId,
    reason,
  });
}

/** @returns false when it was done before: the key of what is counted allows it once */
export async function takeNameOff(system: Tx, held: Held, version: number, client: Client): Promise<boolean> {
  const { practiceId, coupleId, agreementId } = held;
  const counted = await system.execute(sql`
    insert into agreement_take_backs (practice_id, couple_id, agreement_id, version, client_id, taken_back_at)
    values (${practiceId}, ${coupleId}, ${agreementId}, ${version}, ${client.personId}, ${client.at.toISOString()})
    on conflict do nothing returning client_id`);
  if (counted.length === 0) return false;
  await system.execute(sql`
    delete from agreement_signatures where practice_id = ${practiceId} and couple_id = ${coupleId}
      and agreement_id = ${agreementId} and version = ${version} and client_id = ${client.personId}`);
  return true;
}

/**
 * For whoever changes a couple's status to `separating` or `closed`, with the system role and the couple's row held: every
 * agreement and proposal ends, and what one tells the other stops. Each keeps what they wrote and what both signed, to read.
 */
export async function endAgreementsIn(
  system: Tx,
  couple: { practiceId: string; coupleId: string },
  at: Date,
): Promise<void> {
  const { practiceId, coupleId } = couple;
  await system.execute(sql`
    update agreement_versions set state = 'ended', closed_at = ${at.toISOString()}
    where practice_id = ${practiceId} and couple_id = ${coupleId} and state in ('proposed', 'active')`);
  await system.execute(sql`
    update transparency_plans set stopped_at = ${at.toISOString()}
    where practice_id = ${practiceId} and couple_id = ${coupleId} and stopped_at is null`);
}
