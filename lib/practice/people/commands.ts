/** Who works in a practice and with whom: inviting, roles, handing couples over, removing. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { asActor } from "@/db/access";
import type { Tx } from "@/db/client";
import { coachInvitations } from "@/db/schema/coach-invitations";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Coach } from "@/lib/platform/auth/actor";
import { makeToken } from "@/lib/platform/auth/link-token";
import { firstOrNotFound, NotFound, Refusal } from "@/lib/platform/errors";
import { requireCouple } from "@/lib/practice/couples/records";
import { moveAs, removeAs, setRoleAs } from "./records/as-owner";
import type { ChooseRole, HandOverAll, HandOverCouple, InviteCoach } from "./schema";

const daysValid = 7;

/** @throws NotFound for whoever does not own the practice */
function asPracticeOwner<T>(owner: Coach, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    return work(tx);
  });
}

/** One before, to the same address, stops working. @returns the token, shown and mailed once. @throws NotFound */
export const inviteCoach = (owner: Coach, { email }: InviteCoach): Promise<{ token: string }> =>
  asPracticeOwner(owner, async (tx) => {
    const { practiceId, at } = owner;
    const { token, hash } = makeToken();
    await tx
      .update(coachInvitations)
      .set({ endedAt: at })
      .where(
        and(
          eq(coachInvitations.email, email),
          isNull(coachInvitations.acceptedAt),
          isNull(coachInvitations.endedAt),
        ),
      );
    const expiresAt = new Date(at.getTime() + daysValid * 86_400_000);
    const [made] = await tx
      .insert(coachInvitations)
      .values({ practiceId, email, tokenHash: hash, invitedBy: owner.personId, createdAt: at, expiresAt })
      .returning({ id: coachInvitations.id });
    await recordAuditEvent(tx, owner, {
      ...{ action: "coach.invite", subjectKind: "coach_invitation", fields: ["email"] },
      ...(made && { subjectId: made.id }),
    });
    return { token };
  });

/** @throws NotFound; Refusal once it was used */
export const withdrawCoachInvitation = (
  owner: Coach,
  { invitationId }: { invitationId: string },
): Promise<void> =>
  asPracticeOwner(owner, async (tx) => {
    const mine = eq(coachInvitations.id, invitationId);
    const { acceptedAt } = firstOrNotFound(
      await tx.select({ acceptedAt: coachInvitations.acceptedAt }).from(coachInvitations).where(mine),
    );
    if (acceptedAt) throw new Refusal("This invitation was used already. You can remove the person instead.");
    await tx
      .update(coachInvitations)
      .set({ endedAt: owner.at })
      .where(and(mine, isNull(coachInvitations.acceptedAt)));
    await recordAuditEvent(tx, owner, {
      ...{ action: "coach.withdraw_invitation", subjectKind: "coach_invitation", subjectId: invitationId },
    });
  });

/** Of somebody else: so one owner is left, whatever happens. @returns their name. @throws NotFound; Refusal where a supervisor would have couples */
export const chooseRole = (owner: Coach, { coachId, role }: ChooseRole): Promise<{ name: string }> =>
  asPracticeOwner(owner, async (tx) => {
    if (coachId === owner.personId) throw new Refusal("Another owner can change your role; you cannot.");
    const name = await setRoleAs(tx, owner, coachId, role);
    await recordAuditEvent(tx, owner, {
      ...{ action: "coach.choose_role", subjectKind: "coach", subjectId: coachId, fields: ["role"] },
    });
    return { name };
  });

const recordMoves = async (tx: Tx, coach: Coach, coupleIds: string[]) => {
  for (const coupleId of coupleIds)
    await recordAuditEvent(tx, coach, {
      ...{ action: "couple.hand_over", subjectKind: "couple", subjectId: coupleId, coupleId },
      fields: ["coach"],
    });
};

/** One's own couple to a colleague. Their pages say so. @returns who has them now. @throws NotFound */
export const handOverCouple = (
  coach: Coach,
  { coupleId, toCoachId }: HandOverCouple,
): Promise<{ to: string }> =>
  asActor(coach, async (tx) => {
    await requireCouple(tx, coupleId);
    if (toCoachId === coach.personId) throw new NotFound();
    await recordMoves(tx, coach, [coupleId]);
    const moved = await moveAs(tx, coach, { from: coach.personId, to: toCoachId, coupleId });
    if (moved.coupleIds.length === 0) throw new NotFound();
    return { to: moved.to };
  });

/** All couples of one coach to another. @returns how many, and who has them now. @throws NotFound */
export const handOverAll = (
  owner: Coach,
  { fromCoachId: from, toCoachId }: HandOverAll,
): Promise<{ to: string; couples: number }> =>
  asPracticeOwner(owner, async (tx) => {
    if (from === toCoachId) throw new NotFound();
    const { to, coupleIds } = await moveAs(tx, owner, { from, to: toCoachId });
    await recordMoves(tx, owner, coupleIds);
    return { to, couples: coupleIds.length };
  });

/** Ends all their sign-ins. What they wrote keeps their name. @throws NotFound; Refusal while couples are theirs */
export const removeCoach = (owner: Coach, { coachId }: { coachId: string }): Promise<{ name: string }> =>
  asPracticeOwner(owner, async (tx) => {
    if (coachId === owner.personId) throw new Refusal("Another owner can remove you; you cannot.");
    const name = await removeAs(tx, owner, coachId);
    await recordAuditEvent(tx, owner, {
      ...{ action: "coach.remove", subjectKind: "coach", subjectId: coachId },
    });
    return { name };
  });
