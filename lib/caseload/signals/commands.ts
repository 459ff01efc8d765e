/** Marking a signal as reviewed, as their counselor. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ReviewSignal } from "./schema";

/** Reviewing twice changes nothing; what was noted first stays. @throws NotFound */
export function reviewSignal(coach: Coach, { signalId, kind, words }: ReviewSignal): Promise<void> {
  const at = coach.at.toISOString();
  const line = kind === "one_sided";
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = firstOrNotFound(
      await tx.execute<{ couple_id: string }>(
        line
          ? sql`select couple_id from agreement_hints where id = ${signalId}`
          : sql`select couple_id from signals where id = ${signalId} and kind = ${kind}`,
      ),
    );
    const changed = await tx.execute(
      line
        ? sql`update agreement_hints set settled_at = ${at}, settled_words = ${words}
            where couple_id = ${coupleId} and id = ${signalId} and settled_at is null returning id`
        : sql`update signals set reviewed_at = ${at}, reviewed_words = ${words}
            where couple_id = ${coupleId} and id = ${signalId} and reviewed_at is null returning id`,
    );
    if (changed.length === 0) return;
    await recordAuditEvent(tx, coach, {
      action: "signal.review",
      subjectKind: line ? "agreement_hint" : "signal",
      subjectId: signalId,
      coupleId,
      fields: [kind],
      scope: "person",
    });
  });
}
