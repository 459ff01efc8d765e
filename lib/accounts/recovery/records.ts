/** Links for a new password inside a caller's transaction, which has the system role. */
import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { passwordLinks } from "@/db/schema/ways-in";
import { hashToken, makeToken } from "@/lib/platform/auth/link-token";
import type { Home } from "@/lib/platform/auth/spaces";

type MadeBy = "person" | "coach" | "operator";

const minutesValid: Record<MadeBy, number> = { person: 60, coach: 24 * 60, operator: 60 };

/** One link for these sign-ins. @returns its token, which is kept nowhere */
export async function makePasswordLink(
  system: Tx,
  homes: readonly Home[],
  madeBy: MadeBy,
  at: Date,
): Promise<string> {
  const { token, hash } = makeToken();
  const expiresAt = new Date(at.getTime() + minutesValid[madeBy] * 60_000);
  for (const { practiceId, accountId } of homes) {
    await system
      .insert(passwordLinks)
      .values({ practiceId, accountId, tokenHash: hash, madeBy, madeAt: at, expiresAt });
  }
  return token;
}

const stillOpen = (token: string, at: Date) =>
  and(
    eq(passwordLinks.tokenHash, hashToken(token)),
    isNull(passwordLinks.endedAt),
    gt(passwordLinks.expiresAt, at),
  );

/** The sign-ins that a link is for, in one order for everybody who locks them; none when it is over. */
export const accountsOfLink = async (system: Tx, token: string, at: Date): Promise<string[]> =>
  (
    await system
      .select({ accountId: passwordLinks.accountId })
      .from(passwordLinks)
      .where(stillOpen(token, at))
      .orderBy(passwordLinks.accountId)
  ).map(({ accountId }) => accountId);

/** @returns who made it, when it could still be used: of two who use it at once, one */
export const useUpLink = async (system: Tx, token: string, at: Date): Promise<MadeBy | null> =>
  (
    await system
      .update(passwordLinks)
      .set({ endedAt: at })
      .where(stillOpen(token, at))
      .returning({ madeBy: passwordLinks.madeBy })
  )[0]?.madeBy ?? null;
