/** Whether a sign-in has a second step, and whether a code is right. Called with the system role. */
import "server-only";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recoveryCodes, secondSteps } from "@/db/schema/second-steps";
import { hashRecoveryCode } from "./recovery-codes";
import { openSecret } from "./sealed-secret";
import { stepOfCode } from "./time-codes";

const inForce = (accountId: string) =>
  and(eq(secondSteps.accountId, accountId), isNotNull(secondSteps.confirmedAt));

export const hasSecondStep = async (system: Tx, accountId: string): Promise<boolean> =>
  (await system.select({ id: secondSteps.accountId }).from(secondSteps).where(inForce(accountId))).length > 0;

/** @returns whether there was one, in force or not */
export const removeSecondStep = async (system: Tx, accountId: string): Promise<boolean> =>
  (
    await system
      .delete(secondSteps)
      .where(eq(secondSteps.accountId, accountId))
      .returning({ confirmedAt: secondSteps.confirmedAt })
  ).some(({ confirmedAt }) => confirmedAt !== null);

/**
 * Uses a code up: of two who send the same one at once, one gets in.
 * @returns whether it came from the app or was a recovery code; null when it does not count
 */
export async function takeCode(
  system: Tx,
  accountId: string,
  typed: string,
  at: Date,
): Promise<"app" | "recovery" | null> {
  const [held] = await system
    .select({ secret: secondSteps.secret, lastStep: secondSteps.lastStep })
    .from(secondSteps)
    .where(inForce(accountId))
    .for("no key update");
  if (!held) return null;
  const code = typed.replace(/[\s-]/g, "");
  if (/^\d{6}$/.test(code)) {
    const secret = openSecret(held.secret, accountId);
    const step = secret && stepOfCode({ secret, code, at, after: held.lastStep });
    if (!step) return null;
    await system.update(secondSteps).set({ lastStep: step }).where(inForce(accountId));
    return "app";
  }
  const used = await system
    .update(recoveryCodes)
    .set({ usedAt: at })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, hashRecoveryCode(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return used.length > 0 ? "recovery" : null;
}
