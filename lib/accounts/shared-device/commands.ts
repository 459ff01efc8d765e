/** Sharing a device with one's partner: turning the PIN on and off there, each with the password, and locking at once. */
import "server-only";
import { evenUnsigned } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { tooManyTries } from "@/lib/platform/auth/own-password";
import { Refusal } from "@/lib/platform/errors";
import { lockLogin, removePin, storePin } from "./records";
import type { SetPin, TurnOffPin } from "./schema";

const said = { subjectKind: "account", scope: "person" } as const;

async function notTooOften(client: Client) {
  if (!(await mayTry({ passwordCheck: client.accountId }))) throw new Refusal(tooManyTries);
}

/**
 * Sets a PIN on this device, or another one. @param deviceKey of the device that the request comes from
 * @throws Refusal after too many tries; FieldErrors for a wrong password, or a PIN that is part of it
 */
export async function setPin(client: Client, input: SetPin & { deviceKey: string }): Promise<void> {
  await notTooOften(client);
  await evenUnsigned(client, async (tx) => {
    await storePin(tx, client, input.deviceKey, input);
    await recordAuditEvent(tx, client, { action: "shared_device.turn_on", ...said });
  });
}

/** Twice is once. @throws Refusal after too many tries; FieldErrors for a wrong password */
export async function turnOffPin(client: Client, input: TurnOffPin & { deviceKey: string }): Promise<void> {
  await notTooOften(client);
  await evenUnsigned(client, async (tx) => {
    if (await removePin(tx, client, input.deviceKey, input))
      await recordAuditEvent(tx, client, { action: "shared_device.turn_off", ...said });
  });
}

/** Locks this sign-in until its PIN is typed. @throws Refusal where this device has none */
export async function lockNow(client: Client): Promise<void> {
  if (!client.sharesDevice)
    throw new Refusal("This device has no PIN of yours, so it cannot be locked. You can sign out instead.");
  await evenUnsigned(client, (tx) => lockLogin(tx, client));
}
