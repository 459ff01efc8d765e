/** The PIN of a device that two people share: it only ever adds a lock to a sign-in that is open already. Wrong ones end that sign-in. */
import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { logins } from "@/db/schema/accounts";
import { sharedDevices } from "@/db/schema/shared-devices";
import { accountNews } from "@/db/schema/ways-in";
import { asSystem } from "@/db/system";
import { giveBackPin, mayTry } from "./limits";
import { comparePassword } from "./password";

/** `over`: this sign-in has ended, now or before; the password opens another. */
export type PinResult = "right" | "wrong" | "over";

const idleMs = 12 * 3_600_000;

const pinOf = (tx: Tx, loginId: string) =>
  tx
    .select({
      practiceId: sharedDevices.practiceId,
      accountId: sharedDevices.accountId,
      pinHash: sharedDevices.pinHash,
      lastSeenAt: logins.lastSeenAt,
    })
    .from(logins)
    .innerJoin(
      sharedDevices,
      and(eq(sharedDevices.accountId, logins.accountId), eq(sharedDevices.deviceKey, logins.deviceKey)),
    )
    .where(and(eq(logins.id, loginId), isNull(logins.endedAt)));

/** Ends a sign-in on a shared device by its id, for whoever holds its cookie and nothing more. */
export const endLogin = (loginId: string, at: Date): Promise<void> =>
  asSystem("whoever holds a sign-in on a shared device may end it", async (tx) => {
    if ((await pinOf(tx, loginId)).length === 0) return;
    await tx
      .update(logins)
      .set({ endedAt: at })
      .where(and(eq(logins.id, loginId), isNull(logins.endedAt)));
  });

async function endForGuessing(loginId: string, home: { practiceId: string; accountId: string }, at: Date) {
  await asSystem("wrong PINs end a sign-in", async (tx) => {
    const ended = await tx
      .update(logins)
      .set({ endedAt: at })
      .where(and(eq(logins.id, loginId), isNull(logins.endedAt)))
      .returning({ id: logins.id });
    const { practiceId, accountId } = home;
    if (ended.length > 0)
      await tx.insert(accountNews).values({ practiceId, accountId, kind: "pin_guessed", at });
  });
}

/** Counts before it compares, so that many tries at once are no more than a few. A right one opens the lock. */
export async function tryPin(loginId: string, pin: string, at: Date): Promise<PinResult> {
  const [held] = await asSystem("find the PIN of a sign-in", (tx) => pinOf(tx, loginId));
  if (!held || held.lastSeenAt.getTime() < at.getTime() - idleMs) return "over";
  if (!(await mayTry({ pinTry: loginId, pinDay: loginId }))) {
    await endForGuessing(loginId, held, at);
    return "over";
  }
  if (!(await comparePassword(held.pinHash, pin)).matches) return "wrong";
  return asSystem("a right PIN opens the lock", async (tx) => {
    const open = await tx
      .update(logins)
      .set({ lockedAt: null, lastSeenAt: at })
      .where(and(eq(logins.id, loginId), isNull(logins.endedAt)))
      .returning({ id: logins.id });
    if (open.length === 0) return "over";
    await giveBackPin(tx, loginId);
    return "right";
  });
}
