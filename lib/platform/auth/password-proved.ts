/** That somebody has typed a right password, kept for the minutes until their code follows. */
import "server-only";
import { createHash } from "node:crypto";

/** `mark` tells this password from the next one: proof of an old one is none. */
export type PasswordProved = { accountId: string; mark: string };

export const passwordProved = (accountId: string, passwordHash: string): PasswordProved => ({
  accountId,
  mark: createHash("sha256").update(passwordHash).digest("base64url").slice(0, 22),
});
