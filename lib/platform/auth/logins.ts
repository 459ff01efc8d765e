/** Opening logins, once somebody has proved themselves. Ending them: lib/accounts/devices. */
import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { logins } from "@/db/schema/accounts";
import { sharedDevices } from "@/db/schema/shared-devices";
import { accountNews } from "@/db/schema/ways-in";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { deviceName } from "./device-name";
import { deviceKeyOf, type KnownDevice } from "./known-device";
import { homesOf } from "./spaces";

/** The key of a device that this person shares, where they have signed in on it before. */
async function sharedKeyOf(tx: Tx, accountId: string, device: string | undefined): Promise<string | null> {
  if (!device) return null;
  const [shared] = await tx
    .select({ key: sharedDevices.deviceKey })
    .from(sharedDevices)
    .where(and(eq(sharedDevices.accountId, accountId), eq(sharedDevices.deviceKey, deviceKeyOf(device))));
  return shared?.key ?? null;
}

/** Writes the login row and its line in the audit log. Called with the system role, after the person has proved themselves. */
export async function openLogin(
  tx: Tx,
  accountId: string,
  device: { userAgent: string; at: Date; device?: KnownDevice | null },
  reason: string,
): Promise<string> {
  const [login] = await tx
    .insert(logins)
    .values({
      accountId,
      device: deviceName(device.userAgent),
      createdAt: device.at,
      lastSeenAt: device.at,
      deviceKey: await sharedKeyOf(tx, accountId, device.device?.device),
    })
    .returning({ id: logins.id });
  if (!login) throw new Error("the login row was not returned");
  const [home] = await homesOf(tx, [accountId]);
  if (home) {
    await recordSystemEvent(tx, {
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

/** Tells the owner of a sign-in that a device was new to it; the first of all is not. @returns whether it was */
export async function tellOfNewDevice(
  tx: Tx,
  accountId: string,
  loginId: string,
  at: Date,
): Promise<boolean> {
  const [earlier] = await tx
    .select({ id: logins.id })
    .from(logins)
    .where(and(eq(logins.accountId, accountId), ne(logins.id, loginId)))
    .limit(1);
  const [home] = await homesOf(tx, [accountId]);
  if (!earlier || !home) return false;
  const { practiceId } = home;
  await tx.insert(accountNews).values({ practiceId, accountId, kind: "new_device", at });
  return true;
}
