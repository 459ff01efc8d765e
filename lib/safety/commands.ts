/** Raising and settling a safety concern, as the counselor. Neither changes anything that a partner can see. */
import "server-only";
import { and, eq, exists, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { clients, couples } from "@/db/schema/couples";
import { safetyConcerns } from "@/db/schema/safety";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import { lockCoupleAs } from "@/lib/practice/couples/records";
import { hasOpenConcern } from "./records/open-concern";
import { recordConcern } from "./records/raise";
import type { RaiseConcern, SettleConcern } from "./schema";

/** @throws NotFound for a couple, or a partner of it, that is not theirs */
export function raiseConcern(coach: Coach, input: RaiseConcern): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId, aboutClientId } = input;
    // Looks at what only a counselor may: the system would keep it for anybody.
    await hasOpenConcern(tx, coach.practiceId, coupleId);
    const partner = aboutClientId
      ? tx
          .select({ id: clients.id })
          .from(clients)
          .where(and(eq(clients.coupleId, couples.id), eq(clients.id, aboutClientId)))
      : undefined;
    firstOrNotFound(
      await tx
        .select({ id: couples.id })
        .from(couples)
        .where(and(eq(couples.id, coupleId), partner && exists(partner))),
    );
    await recordConcern(tx, coach, { ...input, source: "counselor" });
  });
}

/** Opens nothing: what was held meanwhile stays so until its author was asked again. Twice changes nothing. @throws NotFound */
export function settleConcern(coach: Coach, input: SettleConcern): Promise<void> {
  return asActor(coach, async (tx) => {
    const { coupleId } = firstOrNotFound(
      await tx
        .select({ coupleId: safetyConcerns.coupleId })
        .from(safetyConcerns)
        .where(eq(safetyConcerns.id, input.concernId)),
    );
    await lockCoupleAs(tx, coach, coupleId);
    const settled = await tx
      .update(safetyConcerns)
      .set({ settledAt: coach.at, settledReason: input.reason })
      .where(
        and(
          eq(safetyConcerns.practiceId, coach.practiceId),
          eq(safetyConcerns.coupleId, coupleId),
          eq(safetyConcerns.id, input.concernId),
          isNull(safetyConcerns.settledAt),
        ),
      )
      .returning({ id: safetyConcerns.id });
    if (settled.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "safety.settle",
      subjectKind: "safety_concern",
      subjectId: input.concernId,
      coupleId,
      scope: "person",
    });
  });
}
