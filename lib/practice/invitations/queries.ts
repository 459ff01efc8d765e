/** What an invitation link shows before it is accepted: nothing about anybody else. */
import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { coachInvitations } from "@/db/schema/coach-invitations";
import { clients, couples } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { coaches, practices } from "@/db/schema/practices";
import { asSystem } from "@/db/system";
import { hashToken } from "@/lib/platform/auth/link-token";
import { tokenSchema } from "@/lib/platform/auth/schema";
import { openCoachLink } from "./records";

export type OpenInvitation = { firstName: string; email: string; coachName: string; practiceName: string };

/** @returns null for an unknown, used, replaced or lapsed link: all the same to whoever holds it */
export async function openInvitation(token: string, at: Date): Promise<OpenInvitation | null> {
  if (!tokenSchema.safeParse(token).success) return null;
  return asSystem("show an invitation to whoever holds its link", async (tx) => {
    const rows = await tx
      .select({
        firstName: clients.firstName,
        email: invitations.email,
        coachName: coaches.name,
        practiceName: practices.name,
      })
      .from(invitations)
      .innerJoin(clients, eq(clients.id, invitations.clientId))
      .innerJoin(
        couples,
        and(eq(couples.practiceId, invitations.practiceId), eq(couples.id, invitations.coupleId)),
      )
      .innerJoin(coaches, and(eq(coaches.practiceId, couples.practiceId), eq(coaches.id, couples.coachId)))
      .innerJoin(practices, eq(practices.id, invitations.practiceId))
      .where(
        and(
          eq(invitations.tokenHash, hashToken(token)),
          isNull(invitations.acceptedAt),
          isNull(invitations.replacedAt),
          gt(invitations.expiresAt, at),
        ),
      );
    return rows[0] ?? null;
  });
}

export type OpenCoachInvitation = { email: string; inviter: string; practiceName: string };

/** The same for somebody who comes to work there. */
export async function openCoachInvitation(token: string, at: Date): Promise<OpenCoachInvitation | null> {
  if (!tokenSchema.safeParse(token).success) return null;
  return asSystem("show an invitation to whoever holds its link", async (tx) => {
    const [held] = await tx
      .select({ email: coachInvitations.email, inviter: coaches.name, practiceName: practices.name })
      .from(coachInvitations)
      .innerJoin(
        coaches,
        and(eq(coaches.practiceId, coachInvitations.practiceId), eq(coaches.id, coachInvitations.invitedBy)),
      )
      .innerJoin(practices, eq(practices.id, coachInvitations.practiceId))
      .where(openCoachLink(token, at));
    return held ?? null;
  });
}
