/** Who works in a practice, and who is expected. */
import "server-only";
import { and, asc, eq, gt, isNull, ne } from "drizzle-orm";
import { readAs } from "@/db/reads";
import { coachInvitations } from "@/db/schema/coach-invitations";
import { coaches } from "@/db/schema/practices";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { countCouples } from "./records/as-owner";
import type { PracticePeople } from "./types";

/** Everybody else who works here, and the invitations that still work. @throws NotFound for whoever does not own the practice */
export const practicePeople = (owner: Coach): Promise<PracticePeople> =>
  readAs(owner, async (tx) => {
    if (!owner.isOwner) throw new NotFound();
    const [others, numbers, invitations] = await Promise.all([
      tx
        .select({
          coachId: coaches.id,
          name: coaches.name,
          isOwner: coaches.isOwner,
          isSupervisor: coaches.isSupervisor,
        })
        .from(coaches)
        .where(and(ne(coaches.id, owner.personId), isNull(coaches.removedAt)))
        .orderBy(asc(coaches.name), asc(coaches.id)),
      countCouples(tx, owner),
      tx
        .select({
          invitationId: coachInvitations.id,
          email: coachInvitations.email,
          expiresAt: coachInvitations.expiresAt,
        })
        .from(coachInvitations)
        .where(
          and(
            isNull(coachInvitations.acceptedAt),
            isNull(coachInvitations.endedAt),
            gt(coachInvitations.expiresAt, owner.at),
          ),
        )
        .orderBy(asc(coachInvitations.createdAt), asc(coachInvitations.id)),
    ]);
    const byCoach = new Map(numbers.map(({ coachId, n }) => [coachId, n]));
    return { others: others.map((one) => ({ ...one, couples: byCoach.get(one.coachId) ?? 0 })), invitations };
  });

/** To whom one may hand a couple over. */
export const colleagues = (coach: Coach): Promise<{ coachId: string; name: string }[]> =>
  readAs(coach, (tx) =>
    tx
      .select({ coachId: coaches.id, name: coaches.name })
      .from(coaches)
      .where(and(ne(coaches.id, coach.personId), isNull(coaches.removedAt), eq(coaches.isSupervisor, false)))
      .orderBy(asc(coaches.name), asc(coaches.id)),
  );
