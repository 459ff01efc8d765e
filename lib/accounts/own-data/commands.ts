/** Erasing what only oneself can read, while the record is kept. */
import "server-only";
import { evenWhenLeft } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Client } from "@/lib/platform/auth/actor";
import { provePassword } from "@/lib/platform/auth/own-password";
import { eraseOwnRows } from "./records/erase";
import type { EraseOwn } from "./schema";

/**
 * Changes nothing that anybody else can see. Also for somebody who no longer takes part.
 * @returns how many entries. @throws FieldErrors for a wrong password; Refusal after too many tries, and where nothing may be erased just now
 */
export async function eraseOwn(client: Client, { currentPassword }: EraseOwn): Promise<{ entries: number }> {
  await provePassword(client, currentPassword);
  return evenWhenLeft(client, async (tx) => {
    const entries = await eraseOwnRows(tx, client);
    await recordAuditEvent(tx, client, {
      action: "own.erase",
      subjectKind: "client",
      subjectId: client.personId,
      scope: "person",
    });
    return { entries };
  });
}
