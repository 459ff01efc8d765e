/** Joining: an invited partner sets a name and a password, alone, once. */
import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { accounts, clientAccounts, invitations } from "@/db/schema/people";
import { asSystem } from "@/db/system";
import { recordSystemDeed } from "@/lib/audit/record";
import { hashPassword, passwordProblem } from "@/lib/auth/password";
import { Refusal } from "@/lib/errors";
import type { AcceptInvitation } from "./schema";
import { hashToken } from "./token";

const linkOver =
  "This link has been used or is no longer valid. Please ask your counselor for a new one; it takes them a moment.";
const addressTaken =
  "There is already a sign-in with this e-mail address. Please ask your counselor to invite you at another one.";

/** @returns the e-mail address to sign in with. @throws Refusal when the link is over, the address taken, or the password too easy */
export async function acceptInvitation(input: AcceptInvitation, at: Date): Promise<{ email: string }> {
  return asSystem("an invited partner joins", async (tx, reason) => {
    const [held] = await tx
      .select({
        practiceId: invitations.practiceId,
        coupleId: invitations.coupleId,
        clientId: invitations.clientId,
        email: invitations.email,
        id: invitations.id,
      })
      .from(invitations)
      .where(
        and(
          eq(invitations.tokenHash, hashToken(input.token)),
          isNull(invitations.acceptedAt),
          isNull(invitations.replacedAt),
          gt(invitations.expiresAt, at),
        ),
      )
      .for("update");
    if (!held) throw new Refusal(linkOver);
    const problem = passwordProblem(input.password, [held.email, input.name]);
    if (problem) throw new Refusal(problem);

    // Only now: hashing is costly, and a link that is over should cost nothing.
    const passwordHash = await hashPassword(input.password);
    const [account] = await tx
      .insert(accounts)
      .values({ email: held.email, passwordHash, createdAt: at })
      .onConflictDoNothing()
      .returning({ id: accounts.id });
    if (!account) throw new Refusal(addressTaken);
    const { practiceId, coupleId, clientId } = held;
    const joined = await tx
      .insert(clientAccounts)
      .values({ practiceId, coupleId, clientId, accountId: account.id, name: input.name, joinedAt: at })
      .onConflictDoNothing()
      .returning({ clientId: clientAccounts.clientId });
    // They joined by an earlier link while this one was being made.
    if (joined.length === 0) throw new Refusal(linkOver);
    await tx.update(invitations).set({ acceptedAt: at }).where(eq(invitations.id, held.id));
    await recordSystemDeed(tx, {
      practiceId,
      coupleId,
      at,
      action: "invitation.accept",
      subjectKind: "client",
      subjectId: clientId,
      fields: ["name", "password"],
      reason,
    });
    return { email: held.email };
  });
}
