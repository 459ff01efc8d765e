/** The PIN of one person's device, inside their own transaction: only the system role reads or writes it, after their password. */
import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { logins } from "@/db/schema/accounts";
import { sharedDevices } from "@/db/schema/shared-devices";
import { switchToSystem } from "@/db/system";
import { tellOwner } from "@/lib/accounts/news/records";
import { lockAccount, requireCurrentPassword } from "@/lib/accounts/password/records";
import type { Client } from "@/lib/platform/auth/actor";
import { hashPassword } from "@/lib/platform/auth/password";
import { FieldErrors } from "@/lib/platform/errors";
import type { SetPin, TurnOffPin } from "./schema";

const inPassword = "This PIN is part of your password. Whoever sees you type it would know a piece of that.";

const theDevice = ({ practiceId, accountId }: Client, deviceKey: string) =>
  and(
    eq(sharedDevices.practiceId, practiceId),
    eq(sharedDevices.accountId, accountId),
    eq(sharedDevices.deviceKey, deviceKey),
  );

/** @throws FieldErrors for a wrong password, or a PIN that is part of it */
export const storePin = (
  tx: Tx,
  client: Client,
  deviceKey: string,
  { pin, currentPassword }: SetPin,
): Promise<void> =>
  switchToSystem(tx, client.kind, "a PIN is its owner's to set, and nobody's to read", async (system) => {
    const { practiceId, accountId, loginId, at } = client;
    const { passwordHash } = await lockAccount(system, accountId);
    await requireCurrentPassword(passwordHash, currentPassword);
    if (currentPassword.includes(pin)) throw new FieldErrors({ pin: [inPassword] });
    const pinHash = await hashPassword(pin);
    await system
      .insert(sharedDevices)
      .values({ practiceId, accountId, deviceKey, pinHash, begunAt: at })
      .onConflictDoUpdate({
        target: [sharedDevices.practiceId, sharedDevices.accountId, sharedDevices.deviceKey],
        set: { pinHash, begunAt: at },
      });
    await system.update(logins).set({ deviceKey }).where(eq(logins.id, loginId));
    await tellOwner(system, { practiceId, accountId, kind: "shared_device_on", at });
  });

/** @throws FieldErrors for a wrong password */
export const removePin = (
  tx: Tx,
  client: Client,
  deviceKey: string,
  { currentPassword }: TurnOffPin,
): Promise<boolean> =>
  switchToSystem(tx, client.kind, "a PIN is its owner's to turn off", async (system) => {
    const { practiceId, accountId, at } = client;
    const { passwordHash } = await lockAccount(system, accountId);
    await requireCurrentPassword(passwordHash, currentPassword);
    const removed = await system
      .delete(sharedDevices)
      .where(theDevice(client, deviceKey))
      .returning({ deviceKey: sharedDevices.deviceKey });
    await system
      .update(logins)
      .set({ deviceKey: null, lockedAt: null })
      .where(and(eq(logins.accountId, accountId), eq(logins.deviceKey, deviceKey)));
    if (removed.length === 0) return false;
    await tellOwner(system, { practiceId, accountId, kind: "shared_device_off", at });
    return true;
  });

export const lockLogin = (tx: Tx, client: Client): Promise<void> =>
  switchToSystem(tx, client.kind, "a sign-in waits for its PIN from now on", async (system) => {
    await system.update(logins).set({ lockedAt: client.at }).where(eq(logins.id, client.loginId));
  });
