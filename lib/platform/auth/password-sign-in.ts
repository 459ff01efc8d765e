/** The one place where a password becomes a login. */
import "server-only";
import { asc, eq, inArray, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { clientAccounts, couples } from "@/db/schema/couples";
import { coaches, practices } from "@/db/schema/practices";
import { asSystem } from "@/db/system";
import { pause } from "@/lib/platform/time/pause";
import type { KnownDevice } from "./known-device";
import { giveBackTry, mayTry, networkOf, paceOf } from "./limits";
import { openLogin } from "./logins";
import { comparePassword, hashPassword } from "./password";
import { countRefused } from "./refused-sign-ins";

/** One of several spaces that an address and its password open. */
export type Space = { accountId: string; practiceName: string; counselorName: string | null };

export type SignInResult =
  | { ok: true; loginId: string; accountId: string }
  | { ok: false; why: "wrong" | "limited" }
  | { ok: false; why: "several"; spaces: Space[] };

type Attempt = {
  /** As `canonicalAddress` writes it, or at least in lower case. */
  email: string;
  password: string;
  /** Where the request comes from. */
  address: string;
  userAgent: string;
  at: Date;
  device?: KnownDevice | null;
  space?: string | undefined;
};
type Account = { id: string; passwordHash: string };
type Match = { id: string; outdated: boolean };

/** No refusal comes earlier, so that its time does not tell how many passwords were compared. */
const refusalMs = 300;

const accountsAt = (email: string) =>
  asSystem("look up a sign-in", (tx) =>
    tx
      .select({ id: accounts.id, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(sql`lower(${accounts.email})`, email))
      .orderBy(asc(accounts.createdAt), asc(accounts.id)),
  );

/** Compares with at least one hash, were it nobody's. */
async function matching(candidates: readonly Account[], password: string): Promise<Match[]> {
  const found: Match[] = [];
  for (const { id, passwordHash } of candidates.length > 0 ? candidates : [{ id: "", passwordHash: null }]) {
    const { matches, outdated } = await comparePassword(passwordHash, password);
    if (matches) found.push({ id, outdated });
  }
  return found;
}

/** From devices that the account does not know, tries stand in line; then they are compared like any other. */
async function fromAnywhere(
  attempt: Attempt,
  pair: string,
  candidates: readonly Account[],
): Promise<Match[] | "limited"> {
  const network = networkOf(attempt.address);
  if (!(await mayTry({ signInAddress: network, signInPair: pair }))) return "limited";
  const wait = await paceOf(attempt.email);
  if (wait === null) return "limited";
  await pause(wait);
  return matching(candidates, attempt.password);
}

/** Unknown account and wrong password take the same time and say the same. */
export async function signInWithPassword(typed: Attempt): Promise<SignInResult> {
  const attempt = { ...typed, email: typed.email.trim().toLowerCase() };
  const { email, password, device, space, at } = attempt;
  const began = performance.now();
  const refused = async (why: "wrong" | "limited", candidates: readonly Account[]): Promise<SignInResult> => {
    await countRefused(
      candidates.map(({ id }) => id),
      at,
    );
    await pause(refusalMs - (performance.now() - began));
    return { ok: false, why };
  };

  const pair = `${email} ${networkOf(attempt.address)}`;
  const all = (await accountsAt(email)).filter(({ id }) => !space || id === space);
  const known = all.filter(({ id }) => device?.accounts.includes(id));
  let found: Match[] = [];
  const ownBudget = known.length > 0 && (await mayTry({ signInDevice: `${device?.device} ${email}` }));
  const others = all.filter((one) => !known.includes(one));
  if (ownBudget) found = await matching(known, password);
  const isKnown = found.length > 0;
  // The same password may open a space that this device has not been in: then it is asked which.
  if (isKnown) found.push(...(await matching(others, password)));
  else {
    const tried = await fromAnywhere(attempt, pair, others);
    if (tried === "limited") return refused(ownBudget ? "wrong" : "limited", ownBudget ? all : []);
    found = tried;
  }
  const [match, another] = found;
  if (!match) return refused("wrong", all);
  if (another) return { ok: false, why: "several", spaces: await spacesOf(found.map(({ id }) => id)) };

  const loginId = await asSystem("open a login after a right password", async (tx, reason) => {
    if (!isKnown) await giveBackTry(tx, email, pair);
    if (match.outdated) {
      await tx
        .update(accounts)
        .set({ passwordHash: await hashPassword(password) })
        .where(eq(accounts.id, match.id));
    }
    return openLogin(tx, match.id, attempt, reason);
  });
  return { ok: true, loginId, accountId: match.id };
}

/** What somebody who knows the password of each may choose from. */
const spacesOf = (ids: string[]): Promise<Space[]> =>
  asSystem("name the spaces of somebody who has proved themselves", (tx) =>
    tx
      .select({
        accountId: coaches.accountId,
        practiceName: practices.name,
        counselorName: sql<string | null>`null`,
      })
      .from(coaches)
      .innerJoin(practices, eq(practices.id, coaches.practiceId))
      .where(inArray(coaches.accountId, ids))
      .unionAll(
        tx
          .select({
            accountId: clientAccounts.accountId,
            practiceName: practices.name,
            counselorName: sql<string | null>`${coaches.name}`,
          })
          .from(clientAccounts)
          .innerJoin(practices, eq(practices.id, clientAccounts.practiceId))
          .innerJoin(couples, eq(couples.id, clientAccounts.coupleId))
          .innerJoin(coaches, eq(coaches.id, couples.coachId))
          .where(inArray(clientAccounts.accountId, ids)),
      ),
  );
