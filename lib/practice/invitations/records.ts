/** Which link still works for somebody who comes to work in a practice. */
import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { coachInvitations } from "@/db/schema/coach-invitations";
import { hashToken } from "@/lib/platform/auth/link-token";

export const openCoachLink = (token: string, at: Date) =>
  and(
    eq(coachInvitations.tokenHash, hashToken(token)),
    isNull(coachInvitations.acceptedAt),
    isNull(coachInvitations.endedAt),
    gt(coachInvitations.expiresAt, at),
  );
