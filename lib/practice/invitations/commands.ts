/** Joining: an invited partner, or somebody who comes to work here, sets a name and a password, alone, once. */
import "server-only";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { coachInvitations } from "@/db/schema/coach-invitations";
import { clientAccounts, clients } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { asSystem } from "@/db/system";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { hashToken } from "@/lib/platform/auth/link-token";
import { hashPassword, passwordProblem } from "@/lib/platform/auth/password";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { looksTheSame } from "@/lib/platform/names/rules";
import { addPerson } from "@/lib/practice/people/records/working";
import { openCoachLink } from "./records";
import type { AcceptInvitation } from "./schema";

const linkOver =
  "This link has been used or is no longer valid. If you have joined, sign in. If not, whoever sent it can send you a new one.";
const likeThePartner =
  "Your partner goes by this name here. Please add something that tells you apart, such as an initial.";

/**
 * Makes a sign-in of this person's own. Whether its address has another one makes no difference, to the answer or its time.
 * @returns the address and the account to sign in with
 * @throws Refusal when the link is over or the password too easy; FieldErrors for the partner's name
 */
export async function acceptInvitation(
  input: AcceptInvitation,
  at: Date,
): Promise<{ email: string; accountId: string }> {
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
    const [partner] = await tx
      .select({ firstName: clients.firstName })
      .from(clients)
      .where(and(eq(clients.coupleId, held.coupleId), ne(clients.id, held.clientId)));
    if (partner && looksTheSame(partner.firstName, input.name))
      throw new FieldErrors({ name: [likeThePartner] });

    // Only now: hashing is costly, and a link that is over should cost nothing.
    const passwordHash = await hashPassword(input.password);
    const [account] = await tx
      .insert(accounts)
      .values({ email: held.email, passwordHash, createdAt: at })
      .returning({ id: accounts.id });
    if (!account) throw new Error("the account was not returned");
    const { practiceId, coupleId, clientId } = held;
    const joined = await tx
      .insert(clientAccounts)
      .values({ practiceId, coupleId, clientId, accountId: account.id, name: input.name, joinedAt: at })
      .onConflictDoNothing()
      .returning({ clientId: clientAccounts.clientId });
    // They joined by an earlier link while this one was being made.
    if (joined.length === 0) throw new Refusal(linkOver);
    await tx.update(invitations).set({ acceptedAt: at }).where(eq(invitations.id, held.id));
    await recordSystemEvent(tx, {
      practiceId,
      coupleId,
      at,
      action: "invitation.accept",
      subjectKind: "client",
      subjectId: clientId,
      fields: ["name", "password"],
      reason,
    });
    return { email: held.email, accountId: account.id };
  });
}

/**
 * Makes a sign-in for somebody who comes to work in the practice.
 * @returns the address and the account to sign in with. @throws Refusal when the link is over or the password too easy
 */
export const acceptCoachInvitation = (
  { token, name, password }: AcceptInvitation,
  at: Date,
): Promise<{ email: string; accountId: string }> =>
  asSystem("somebody comes to work in a practice", async (tx, reason) => {
    const [held] = await tx
      .select({
        practiceId: coachInvitations.practiceId,
        id: coachInvitations.id,
        email: coachInvitations.email,
      })
      .from(coachInvitations)
      .where(openCoachLink(token, at))
      .for("update");
    if (!held) throw new Refusal(linkOver);
    const { practiceId, email, id } = held;
    const { coachId, accountId } = await addPerson(tx, practiceId, { name, email, password }, false, at);
    await tx.update(coachInvitations).set({ acceptedAt: at }).where(eq(coachInvitations.id, id));
    await recordSystemEvent(tx, {
      ...{ practiceId, at, reason, action: "coach.join", subjectKind: "coach", subjectId: coachId },
      fields: ["name", "password"],
    });
    return { email, accountId };
  });
