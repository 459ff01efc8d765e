/** A new password in place of another: every other sign-in ends, and so does every link that could set one more, and the calendar’s. */
import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { roleKind } from "@/db/access";
import type { Tx } from "@/db/client";
import { accounts, logins } from "@/db/schema/accounts";
import { calendarFeeds } from "@/db/schema/calendar-feeds";
import { emailChanges, passwordLinks } from "@/db/schema/ways-in";
import { switchToSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import type { NewsKind } from "@/lib/accounts/news/types";
import type { Anyone } from "@/lib/platform/auth/actor";
import { notYours } from "@/lib/platform/auth/own-password";
import { comparePassword, hashPassword, passwordProblem } from "@/lib/platform/auth/password";
import type { Home } from "@/lib/platform/auth/spaces";
import { FieldErrors, firstOrNotFound } from "@/lib/platform/errors";
import type { ChangePassword } from "./schema";

export type Held = { email: string; passwordHash: string };

/** Locks the sign-in until commit: whoever changes it waits for the one before. @throws NotFound */
export const lockAccount = async (system: Tx, accountId: string): Promise<Held> =>
  firstOrNotFound(
    await system
      .select({ email: accounts.email, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("no key update"),
  );

/** @throws FieldErrors for what is no password for this person */
export function requireGoodPassword(password: string, around: string[]): void {
  const problem = passwordProblem(password, around);
  if (problem) throw new FieldErrors({ password: [problem] });
}

/** Called with the system role and the account locked. @param keep the login that goes on */
export async function replacePassword(
  system: Tx,
  { accountId, practiceId }: Home,
  { password, kind, at, keep }: { password: string; kind: NewsKind; at: Date; keep?: string },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await system
    .update(accounts)
    .set({ passwordHash, passwordChangedAt: at })
    .where(eq(accounts.id, accountId));
  await system
    .update(logins)
    .set({ endedAt: at })
    .where(
      and(eq(logins.accountId, accountId), isNull(logins.endedAt), keep ? ne(logins.id, keep) : undefined),
    );
  await system
    .update(passwordLinks)
    .set({ endedAt: at })
    .where(and(eq(passwordLinks.accountId, accountId), isNull(passwordLinks.endedAt)));
  await system
    .update(emailChanges)
    .set({ endedAt: at })
    .where(and(eq(emailChanges.accountId, accountId), isNull(emailChanges.endedAt)));
  // Whoever knew the password before may have made it.
  await system
    .update(calendarFeeds)
    .set({ endedAt: at })
    .where(and(eq(calendarFeeds.accountId, accountId), isNull(calendarFeeds.endedAt)));
  await tellOwner(system, { practiceId, accountId, kind, at });
}

/** @throws FieldErrors for a wrong one */
export async function requireCurrentPassword(passwordHash: string, currentPassword: string): Promise<void> {
  if ((await comparePassword(passwordHash, currentPassword)).matches) return;
  throw new FieldErrors({ currentPassword: [notYours] });
}

/** @returns the address to tell. @throws FieldErrors for a wrong current password, or a new one that will not do */
export const changeOwn = (tx: Tx, actor: Anyone, { currentPassword, password }: ChangePassword) =>
  switchToSystem(
    tx,
    roleKind(actor),
    "a sign-in is its owner's to change, and nobody's to read",
    async (system) => {
      const { email, passwordHash } = await lockAccount(system, actor.accountId);
      await requireCurrentPassword(passwordHash, currentPassword);
      requireGoodPassword(password, [email, actor.name]);
      if ((await comparePassword(passwordHash, password)).matches)
        throw new FieldErrors({ password: ["This is the password you have now. Please choose another."] });
      await replacePassword(system, actor, {
        password,
        kind: "password_changed",
        at: actor.at,
        keep: actor.loginId,
      });
      return { email };
    },
  );
