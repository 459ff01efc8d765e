/** Opening logins, once somebody has proved themselves. Ending them: lib/accounts/devices. */
import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { logins } from "@/db/schema/accounts";
import { clientAccounts } from "@/db/schema/couples";
import { coaches } from "@/db/schema/practices";
import { recordSystemEvent } from "@/lib/platform/audit/records";
import { deviceName } from "./device-name";

/** Writes the login row and its line in the audit log. Called with the system role, after the person has proved themselves. */
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
