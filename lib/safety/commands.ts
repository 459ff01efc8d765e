/** Raising and settling a safety concern, as the counselor. Neither changes anything that a partner can see. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { switchToSystem } from "@/db/system";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { lockCouple } from "@/lib/practice/couples/records";
import { hasOpenConcern } from "./records/open-concern";
import { raiseConcernIn } from "./records/raise";
import type { RaiseConcern, SettleConcern } from "./schema";

/** @throws NotFound for a couple, or a partner of it, that is not theirs */
export function raiseConcern(coach: Coach, input: RaiseConcern): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, aboutClientId } = input;
    // Looks at what only a counselor may: the step that keeps it would be taken for anybody.
    await hasOpenConcern(tx, coach.practiceId, coupleId);
    firstOrNotFound(
      await tx.execute(sql`
        select c.id from couples c where c.id = ${coupleId} and (${aboutClientId}::uuid is null
          or exists (select 1 from clients m where m.couple_id = c.id and m.id = ${aboutClientId}))`),
    );
    await raiseConcernIn(tx, coach, { ...input, source: "counselor" });
  });
}

/** Opens nothing: what was held meanwhile stays so until its author was asked again. Twice changes nothing. @throws NotFound */
export function settleConcern(coach: Coach, input: SettleConcern): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from safety_concerns where id = ${input.concernId}`,
      ),
    );
    const { practiceId } = coach;
    await switchToSystem(tx, "coach", "concerns of a couple change one after the other", (system) =>
      lockCouple(system, { practiceId, coupleId }),
    );
    const changed = await tx.execute(sql`
      update safety_concerns set settled_at = ${coach.at.toISOString()}, settled_reason = ${input.reason}
      where practice_id = ${practiceId} and couple_id = ${coupleId} and id = ${input.concernId} and settled_at is null
      returning id`);
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "safety.settle",
      subjectKind: "safety_concern",
      subjectId: input.concernId,
      coupleId,
      scope: "person",
    });
  });
}
