/** How often one address and one account may try; counted in the database, so that it holds across processes. */
import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Tx } from "@/db/client";
import { attemptLimits } from "@/db/schema/people";
import { asSystem } from "@/db/system";

const quarterHour = 15 * 60;
const rules = {
  signInAddress: { points: 60, duration: quarterHour },
  signInAccount: { points: 10, duration: quarterHour },
  inviteAddress: { points: 40, duration: quarterHour },
} as const;
export type LimitName = keyof typeof rules;

const limiter = (tx: Tx, name: LimitName) =>
  new RateLimiterDrizzle({
    storeClient: tx,
    schema: attemptLimits,
    keyPrefix: name,
    clearExpiredByTimeout: false,
    ...rules[name],
  });

/** Stored as a hash: the table never says who tried to come in. */
const hashed = (value: string) => createHash("sha256").update(value.trim().toLowerCase()).digest("base64url");

/** Counts one attempt under each key. @returns false when any of them is over its limit */
export async function mayTry(keys: Partial<Record<LimitName, string>>): Promise<boolean> {
  return asSystem("count an attempt", async (tx) => {
    let allowed = true;
    for (const [name, value] of Object.entries(keys) as [LimitName, string][]) {
      await limiter(tx, name)
        .consume(hashed(value))
        .catch((error: unknown) => {
          if (!(error instanceof RateLimiterRes)) throw error;
          allowed = false;
        });
    }
    return allowed;
  });
}

/** A right password clears the account's counter; the address keeps its own. */
export const forgetAttempts = (tx: Tx, email: string) => limiter(tx, "signInAccount").delete(hashed(email));
