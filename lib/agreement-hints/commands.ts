/** Putting a hint about a one-sided line away, as their counselor. */
import "server-only";
import { sql } from "drizzle-orm";
import { asActor } from "@/db/access";
import { recordDeed } from "@/lib/audit/record";
import type { Coach } from "@/lib/auth/actor";
import { foundOne } from "@/lib/errors";

/** Twice is once. @throws NotFound */
export function settleAgreementHint(coach: Coach, input: { hintId: string }): Promise<void> {
  return asActor(coach, async (tx) => {
    const { couple_id: coupleId } = foundOne(
      await tx.execute<{ couple_id: string }>(
        sql`select couple_id from agreement_hints where id = ${input.hintId}`,
      ),
    );
    const changed = await tx.execute(sql`
      update agreement_hints set settled_at = ${coach.at.toISOString()}
      where couple_id = ${coupleId} and id = ${input.hintId} and settled_at is null returning id`);
    if (changed.length === 0) return;
    await recordDeed(tx, coach, {
      action: "agreement_hint.settle",
      subjectKind: "agreement_hint",
      subjectId: input.hintId,
      coupleId,
      scope: "person",
    });
  });
}
