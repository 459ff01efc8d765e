/** Marking a signal as reviewed, as their counselor. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { agreementHints } from "@/db/schema/agreement-drafts";
import { signals } from "@/db/schema/signals";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { firstOrNotFound } from "@/lib/platform/errors";
import type { ReviewSignal } from "./schema";

type Asked = Omit<ReviewSignal, "kind"> & { at: Date };
type Reviewed = { coupleId: string; changed: boolean };

/** A one-sided line is stored beside the agreement that it came out of. @throws NotFound */
async function reviewHint(tx: Tx, { signalId, words, at }: Asked): Promise<Reviewed> {
  const { coupleId } = firstOrNotFound(
    await tx
      .select({ coupleId: agreementHints.coupleId })
      .from(agreementHints)
      .where(eq(agreementHints.id, signalId)),
  );
  const changed = await tx
    .update(agreementHints)
    .set({ settledAt: at, settledWords: words })
    .where(
      and(
        eq(agreementHints.coupleId, coupleId),
        eq(agreementHints.id, signalId),
        isNull(agreementHints.settledAt),
      ),
    )
    .returning({ id: agreementHints.id });
  return { coupleId, changed: changed.length > 0 };
}

type SignalKind = typeof signals.$inferSelect.kind;

/** @throws NotFound */
async function reviewStored(tx: Tx, kind: SignalKind, { signalId, words, at }: Asked): Promise<Reviewed> {
  const { coupleId } = firstOrNotFound(
    await tx
      .select({ coupleId: signals.coupleId })
      .from(signals)
      .where(and(eq(signals.id, signalId), eq(signals.kind, kind))),
  );
  const changed = await tx
    .update(signals)
    .set({ reviewedAt: at, reviewedWords: words })
    .where(and(eq(signals.coupleId, coupleId), eq(signals.id, signalId), isNull(signals.reviewedAt)))
    .returning({ id: signals.id });
  return { coupleId, changed: changed.length > 0 };
}

/** Reviewing twice changes nothing; what was noted first stays. @throws NotFound */
export function reviewSignal(coach: Coach, { signalId, kind, words }: ReviewSignal): Promise<void> {
  const asked = { signalId, words, at: coach.at };
  return asActor(coach, async (tx) => {
    const isHint = kind === "one_sided";
    const { coupleId, changed } = await (isHint ? reviewHint(tx, asked) : reviewStored(tx, kind, asked));
    if (!changed) return;
    await recordAuditEvent(tx, coach, {
      action: "signal.review",
      subjectKind: isHint ? "agreement_hint" : "signal",
      subjectId: signalId,
      coupleId,
      fields: [kind],
      scope: "person",
    });
  });
}
