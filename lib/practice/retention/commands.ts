/** What the owner decides: how long records are kept, and which must not be erased. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import { DataError } from "@/db/errors";
import { practices } from "@/db/schema/practices";
import { legalHolds, retentionRules } from "@/db/schema/retention";
import { insertOnly } from "@/db/statements";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { changesOf, takenMeanwhile } from "@/lib/practice/settings/rules";
import { defaultRules } from "./rules";
import type { ChooseRetention, LiftHold, SetHold } from "./schema";

const requireOwner = (coach: Coach) => {
  if (!coach.isOwner) throw new NotFound();
};

/** Erases nothing for a week. @throws NotFound for a coach who does not own the practice; Refusal where another was first */
export const chooseRetention = (
  owner: Coach,
  { recordYears, draftDays, seen }: ChooseRetention,
): Promise<void> =>
  asActor(owner, async (tx) => {
    requireOwner(owner);
    const { practiceId, at } = owner;
    await tx
      .select({ id: practices.id })
      .from(practices)
      .where(eq(practices.id, practiceId))
      .for("no key update");
    const [now = defaultRules] = await tx
      .select({ recordYears: retentionRules.recordYears, draftDays: retentionRules.draftDays })
      .from(retentionRules);
    if (!changesOf(now, { recordYears, draftDays }, seen)) throw new Refusal(takenMeanwhile);
    const set = { recordYears, draftDays, changedAt: at };
    await insertOnly(tx, retentionRules, { practiceId, ...set }).onConflictDoUpdate({
      target: retentionRules.practiceId,
      set: { recordYears, draftDays, changedAt: at },
    });
    await recordAuditEvent(tx, owner, {
      ...{ action: "retention.choose", subjectKind: "practice", subjectId: practiceId },
      fields: ["record_years", "draft_days"],
    });
  });

const whyNot: Record<string, () => Error> = {
  "23503": () => new FieldErrors({ coupleId: ["There is no record with this number in your practice"] }),
  "23505": () => new Refusal("There is a legal hold on this record already. It is in the list below."),
};

/** @throws NotFound for a coach who does not own the practice; FieldErrors for a number that is none; Refusal where there is one already */
export async function setHold(owner: Coach, { coupleId, reason }: SetHold): Promise<{ holdId: string }> {
  try {
    return await asActor(owner, async (tx) => {
      requireOwner(owner);
      const { practiceId, personId, at } = owner;
      const [made] = await insertOnly(tx, legalHolds, {
        ...{ practiceId, coupleId, reason, setBy: personId, setAt: at },
      }).returning({ holdId: legalHolds.id });
      await recordAuditEvent(tx, owner, {
        ...{ action: "hold.set", subjectKind: "couple", subjectId: coupleId },
      });
      return { holdId: made?.holdId ?? "" };
    });
  } catch (error) {
    throw (error instanceof DataError && whyNot[error.code]?.()) || error;
  }
}

/** @throws NotFound for one that is lifted, or not of their practice */
export const liftHold = (owner: Coach, { holdId }: LiftHold): Promise<void> =>
  asActor(owner, async (tx) => {
    requireOwner(owner);
    const [lifted] = await tx
      .update(legalHolds)
      .set({ liftedBy: owner.personId, liftedAt: owner.at })
      .where(
        and(
          eq(legalHolds.practiceId, owner.practiceId),
          eq(legalHolds.id, holdId),
          isNull(legalHolds.liftedAt),
        ),
      )
      .returning({ coupleId: legalHolds.coupleId });
    if (!lifted) throw new NotFound();
    await recordAuditEvent(tx, owner, {
      ...{ action: "hold.lift", subjectKind: "couple", subjectId: lifted.coupleId },
    });
  });
