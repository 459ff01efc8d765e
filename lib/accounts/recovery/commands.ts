/** A way back in for somebody who is not signed in: a link by mail, and the new password that it sets. */
import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { coaches, practices } from "@/db/schema/practices";
import { asSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import { lockAccount, replacePassword, requireGoodPassword } from "@/lib/accounts/password/records";
import type { SetPassword } from "@/lib/accounts/password/schema";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { mayTry } from "@/lib/platform/auth/limits";
import { removeSecondStep } from "@/lib/platform/auth/second-step";
import { homesOf } from "@/lib/platform/auth/spaces";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { accountsOfLink, makePasswordLink, useUpLink } from "./records";

const linkOver = "This link no longer works. You can ask for another one on the sign-in page.";

/**
 * A link for whoever reads this address. Those made before stay valid, so that nobody can take one away by asking again.
 * @returns null when there is nothing to send: no sign-in, or enough mails within the hour; nobody is told which
 */
export async function askForLink(email: string, at: Date): Promise<string | null> {
  const enough = !(await mayTry({ recoverMail: email }));
  return asSystem("somebody asks for a way back in", async (tx, reason) => {
    const held = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(sql`lower(${accounts.email})`, email))
      .orderBy(asc(accounts.id));
    const homes = await homesOf(
      tx,
      held.map(({ id }) => id),
    );
    if (enough || homes.length === 0) return null;
    const token = await makePasswordLink(tx, homes, "person", at);
    for (const { practiceId, accountId } of homes) {
      await tellOwner(tx, { practiceId, accountId, kind: "link_asked_for", at });
      await recordSystemEvent(tx, {
        ...{ practiceId, at, reason, action: "password_link.ask_for", subjectKind: "account" },
        ...{ subjectId: accountId, scope: "person" },
      });
    }
    return token;
  });
}

/**
 * Sets a new password, once; every sign-in of this person ends. A link that somebody else made ends their second step, too.
 * @returns the address to tell. @throws Refusal when the link is over; FieldErrors for an easy password or no choice
 */
export const setPassword = ({ token, password, space }: SetPassword, at: Date): Promise<{ email: string }> =>
  asSystem("whoever holds a link sets a new password", async (tx, reason) => {
    const ids = await accountsOfLink(tx, token, at);
    const homes = await homesOf(tx, ids);
    const home = homes.length === 1 ? homes[0] : homes.find(({ accountId }) => accountId === space);
    if (homes.length === 0) throw new Refusal(linkOver);
    if (!home) throw new FieldErrors({ space: ["Please choose which space it is for."] });
    let email = "";
    for (const id of ids) {
      const held = await lockAccount(tx, id);
      if (id === home.accountId) email = held.email;
    }
    requireGoodPassword(password, [email, home.name]);
    const madeBy = await useUpLink(tx, token, at);
    if (!madeBy) throw new Refusal(linkOver);
    await replacePassword(tx, home, { password, kind: "password_set_by_link", at });
    // Somebody who knows them has vouched. Reading their mail is not enough.
    if (madeBy !== "person" && (await removeSecondStep(tx, home.accountId)))
      await tellOwner(tx, { ...home, kind: "second_step_off_by_link", at });
    await recordSystemEvent(tx, {
      ...{ practiceId: home.practiceId, at, reason, action: "password.set_by_link" },
      ...{ subjectKind: "account", subjectId: home.accountId, fields: ["password"], scope: "person" },
    });
    return { email };
  });

/**
 * A link for an owner who cannot sign in, from the server's console: nobody else of the practice could make one.
 * @returns one for each practice that this address owns
 */
export const linksForOwner = (email: string, at: Date): Promise<{ practiceName: string; token: string }[]> =>
  asSystem("an owner is let back in from the console", async (tx, reason) => {
    const owners = await tx
      .select({
        practiceId: coaches.practiceId,
        accountId: coaches.accountId,
        coachId: coaches.id,
        name: coaches.name,
        practiceName: practices.name,
      })
      .from(accounts)
      .innerJoin(coaches, eq(coaches.accountId, accounts.id))
      .innerJoin(practices, eq(practices.id, coaches.practiceId))
      .where(
        and(eq(sql`lower(${accounts.email})`, email), eq(coaches.isOwner, true), isNull(coaches.removedAt)),
      )
      .orderBy(asc(practices.name));
    const made: { practiceName: string; token: string }[] = [];
    for (const { coachId, practiceName, ...home } of owners) {
      const token = await makePasswordLink(tx, [home], "operator", at);
      await tellOwner(tx, { ...home, kind: "link_by_operator", at });
      await recordSystemEvent(tx, {
        ...{ practiceId: home.practiceId, at, reason, action: "password_link.make_for_owner" },
        ...{ subjectKind: "coach", subjectId: coachId },
      });
      made.push({ practiceName, token });
    }
    return made;
  });
