/** Opening logins: the one place where a password becomes one. Ending them: lib/devices. */
import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, clientAccounts, coaches, logins } from "@/db/schema/people";
import { asSystem } from "@/db/system";
import { recordSystemDeed } from "@/lib/audit/record";
import { deviceName } from "./device-name";
import { forgetAttempts, mayTry } from "./limits";
import { passwordMatches } from "./password";

export type SignInResult = { ok: true; loginId: string } | { ok: false; why: "wrong" | "limited" };

type Attempt = { email: string; password: string; address: string; userAgent: string; at: Date };

/** Unknown account and wrong password take the same time and say the same. */
export async function signInWithPassword(attempt: Attempt): Promise<SignInResult> {
  const allowed = await mayTry({ signInAddress: attempt.address, signInAccount: attempt.email });
  if (!allowed) return { ok: false, why: "limited" };

  const account = await asSystem("look up a sign-in", async (tx) => {
    const rows = await tx
      .select({ id: accounts.id, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(sql`lower(${accounts.email})`, attempt.email.trim().toLowerCase()));
    return rows[0] ?? null;
  });
  const matches = await passwordMatches(account?.passwordHash ?? null, attempt.password);
  if (!account || !matches) return { ok: false, why: "wrong" };

  const loginId = await asSystem("open a login after a right password", async (tx, reason) => {
    await forgetAttempts(tx, attempt.email);
    return openLogin(tx, account.id, attempt, reason);
  });
  return { ok: true, loginId };
}

/** Writes the login row and its line in the trail. Called with the system role, after the person has proved themselves. */
export async function openLogin(
  tx: Tx,
  accountId: string,
  device: { userAgent: string; at: Date },
  reason: string,
): Promise<string> {
  const [login] = await tx
    .insert(logins)
    .values({
      accountId,
      device: deviceName(device.userAgent),
      createdAt: device.at,
      lastSeenAt: device.at,
    })
    .returning({ id: logins.id });
  if (!login) throw new Error("the login row was not returned");
  const [home] = await tx
    .select({ practiceId: coaches.practiceId })
    .from(coaches)
    .where(eq(coaches.accountId, accountId))
    .unionAll(
      tx
        .select({ practiceId: clientAccounts.practiceId })
        .from(clientAccounts)
        .where(eq(clientAccounts.accountId, accountId)),
    );
  if (home) {
    await recordSystemDeed(tx, {
      practiceId: home.practiceId,
      at: device.at,
      action: "login.open",
      subjectKind: "login",
      subjectId: login.id,
      reason,
      scope: "person",
    });
  }
  return login.id;
}
