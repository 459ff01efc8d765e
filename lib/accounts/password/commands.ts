/** Changing one's own password. */
import "server-only";
import { evenWhenLeft } from "@/db/access";
import { recordAuditEvent } from "@/lib/platform/audit/records";
import type { Anyone } from "@/lib/platform/auth/actor";
import { mayTry } from "@/lib/platform/auth/limits";
import { tooManyTries } from "@/lib/platform/auth/own-password";
import { Refusal } from "@/lib/platform/errors";
import { changeOwn } from "./records";
import type { ChangePassword } from "./schema";

/**
 * Ends all other sign-ins and every link that was still open.
 * @returns the address to tell. @throws Refusal after too many tries; FieldErrors for either password
 */
export async function changePassword(actor: Anyone, input: ChangePassword): Promise<{ email: string }> {
  if (!(await mayTry({ passwordCheck: actor.accountId }))) throw new Refusal(tooManyTries);
  return evenWhenLeft(actor, async (tx) => {
    const changed = await changeOwn(tx, actor, input);
    await recordAuditEvent(tx, actor, {
      action: "password.change",
      subjectKind: "account",
      fields: ["password"],
      scope: "person",
    });
    return changed;
  });
}
