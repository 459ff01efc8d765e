/** A safety concern that comes out of somebody's own step: kept in the same transaction, where only their counselor finds it. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { switchToSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import type { Actor } from "@/lib/platform/auth/actor";
import { lockCouple } from "@/lib/practice/couples/records";
import { type ConcernSource, concernLength } from "../schema";
import { holdWhatWaits } from "./hold";

export type NewConcern = {
  coupleId: string;
  aboutClientId: string | null;
  source: ConcernSource;
  /** For the counselor's eyes. Cut where it is too long: a concern is never refused. */
  words: string;
  /** Which lines a private answer ticked, by their codes. */
  signs?: readonly string[];
};

/**
 * Needs the actor's own role, so not from inside `switchToSystem`. Takes the couple's lock: call it late in a transaction.
 * The same words about the same person, still standing, are one concern.
 */
export async function raiseConcernIn(tx: Tx, actor: Actor, input: NewConcern): Promise<void> {
  const { practiceId } = actor;
  const { coupleId, aboutClientId, source, signs = [] } = input;
  const words = input.words.trim().slice(0, concernLength);
  await switchToSystem(
    tx,
    actor.kind,
    "a safety concern is for the counselor alone",
    async (system, reason) => {
      await lockCouple(system, { practiceId, coupleId });
      const added = await system.execute<{ id: string }>(sql`
      insert into safety_concerns (practice_id, couple_id, about_client_id, source, words, signs, raised_at)
      select ${practiceId}::uuid, ${coupleId}::uuid, ${aboutClientId}::uuid, ${source}, ${words},
        array(select jsonb_array_elements_text(${JSON.stringify(signs)}::jsonb)), ${actor.at.toISOString()}::timestamptz
      where not exists (select 1 from safety_concerns where practice_id = ${practiceId} and couple_id = ${coupleId}
        and settled_at is null and source = ${source} and words = ${words}
        and about_client_id is not distinct from ${aboutClientId}::uuid)
      returning id`);
      if (!added[0]) return;
      await holdWhatWaits(system, practiceId, coupleId, actor.at);
      await recordSystemEvent(system, {
        practiceId,
        coupleId,
        at: actor.at,
        action: "safety.raise",
        subjectKind: "safety_concern",
        subjectId: added[0].id,
        reason,
        scope: "person",
      });
    },
  );
}
