/** One's own password, asked for once more before what nobody else may do at an open screen. */
import "server-only";
import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { asSystem } from "@/db/system";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import type { Anyone } from "./actor";
import { mayTry } from "./limits";
import { comparePassword } from "./password";

export const tooManyTries = "There have been many tries. Please wait a quarter of an hour, then try again.";
export const notYours = "This is not your current password. Please type it once more.";

/** Counted before it is compared. @throws Refusal after too many tries; FieldErrors for a wrong one */
export async function provePassword(actor: Anyone, currentPassword: string): Promise<void> {
  if (!(await mayTry({ passwordCheck: actor.accountId }))) throw new Refusal(tooManyTries);
  const [account] = await asSystem("somebody proves that a sign-in is theirs", (tx) =>
    tx.select({ passwordHash: accounts.passwordHash }).from(accounts).where(eq(accounts.id, actor.accountId)),
  );
  if (account && (await comparePassword(account.passwordHash, currentPassword)).matches) return;
  throw new FieldErrors({ currentPassword: [notYours] });
}
