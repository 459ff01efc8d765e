/** How often somebody may try to sign in; counted in the database, so that it holds across servers (docs/decisions, 25). */
import "server-only";
import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { eq, sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import type { Tx } from "@/db/client";
import { attemptLimits } from "@/db/schema/sign-in-tries";
import { asSystem } from "@/db/system";

const quarterHour = 15 * 60;
const rules = {
  /** One client address, whatever it tries. */
  signInAddress: { points: 60, duration: quarterHour },
  /** One client address at one account. */
  signInPair: { points: 20, duration: quarterHour },
  /** A device that has signed in to this account before: its own budget, which nobody else can use up. */
  signInDevice: { points: 20, duration: quarterHour },
  inviteAddress: { points: 40, duration: quarterHour },
  /** Links asked for and passwords set from one client address. */
  recoverAddress: { points: 20, duration: quarterHour },
  /** Mails with a link to one address; a link lasts as long as this counts, so that one is always good. */
  recoverMail: { points: 3, duration: 4 * quarterHour },
  /** One's own password, asked for once more. */
  passwordCheck: { points: 20, duration: quarterHour },
  /** Calendars that read from one network, and reads of one address: those that are none are counted alike. */
  calendarNetwork: { points: 600, duration: quarterHour },
  calendarAddress: { points: 30, duration: quarterHour },
  /** Mails of an owner to themselves, to see whether mail arrives. */
  testMail: { points: 5, duration: 4 * quarterHour },
  /** Codes of a second step, for one who knows the password: by device where it is known, else for all others together. */
  codeTry: { points: 10, duration: quarterHour },
  codeDay: { points: 50, duration: 96 * quarterHour },
  /** PINs at one sign-in, which ends when there are more: its password is asked for then. */
  pinTry: { points: 5, duration: quarterHour },
  pinDay: { points: 15, duration: 96 * quarterHour },
} as const;
export type LimitName = keyof typeof rules;

/** Tries at one account from all devices it does not know: so many at once, then one every so often. */
export const pace = { burst: 30, everySeconds: 10, patienceSeconds: 30 };

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

/** Whoever has one IPv6 address has its whole network. */
export const networkOf = (address: string) =>
  isIPv6(address) ? new URL(`http://[${address}]`).hostname.split(":").slice(0, 4).join(":") : address;

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

const seconds = (count: number) => sql`${count} * interval '1 second'`;
const paceKey = (email: string) => `signInPace:${hashed(email)}`;

/**
 * Takes the next place in the account's line, on the database's clock.
 * @returns how many milliseconds to wait for it; null when the line is longer than anybody waits
 */
export async function paceOf(email: string): Promise<number | null> {
  const { burst, everySeconds, patienceSeconds } = pace;
  return asSystem("take a place in an account's line", async (tx) => {
    const [place] = await tx
      .insert(attemptLimits)
      .values({ key: paceKey(email), points: 0, expire: sql`clock_timestamp() + ${seconds(everySeconds)}` })
      .onConflictDoUpdate({
        target: attemptLimits.key,
        set: {
          expire: sql`greatest(${attemptLimits.expire}, clock_timestamp()) + ${seconds(everySeconds)}`,
        },
        setWhere: sql`${attemptLimits.expire}
          < clock_timestamp() + ${seconds(burst * everySeconds + patienceSeconds - everySeconds)}`,
      })
      .returning({
        wait: sql<number>`extract(epoch from ${attemptLimits.expire} - clock_timestamp())::float - ${burst * everySeconds}`,
      });
    return place ? Math.max(0, Math.ceil(place.wait * 1_000)) : null;
  });
}

/** A right password gives its own try back, and no more: whoever knows one of two passwords must not gain tries at the other. */
export async function giveBackTry(tx: Tx, email: string, pair: string): Promise<void> {
  await limiter(tx, "signInPair").reward(hashed(pair));
  await tx
    .update(attemptLimits)
    .set({ expire: sql`${attemptLimits.expire} - ${seconds(pace.everySeconds)}` })
    .where(eq(attemptLimits.key, paceKey(email)));
}

/** A right code gives its own try back. */
export async function giveBackCode(tx: Tx, budget: string): Promise<void> {
  await limiter(tx, "codeTry").reward(hashed(budget));
  await limiter(tx, "codeDay").reward(hashed(budget));
}

/** A right PIN gives its own try back, and no more. */
export async function giveBackPin(tx: Tx, loginId: string): Promise<void> {
  await limiter(tx, "pinTry").reward(hashed(loginId));
  await limiter(tx, "pinDay").reward(hashed(loginId));
}
