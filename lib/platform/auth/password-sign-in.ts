/** The one place where a password becomes a login. */
import "server-only";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { coaches } from "@/db/schema/practices";
import { asSystem } from "@/db/system";
import { pause } from "@/lib/platform/time/pause";
import type { KnownDevice } from "./known-device";
import { giveBackTry, mayTry, networkOf, paceOf } from "./limits";
import { openLogin, tellOfNewDevice } from "./logins";
import { comparePassword, hashPassword } from "./password";
import { type PasswordProved, passwordProved } from "./password-proved";
import { countRefused } from "./refused-sign-ins";
import { hasSecondStep } from "./second-step";
import { type Space, spacesOf } from "./spaces";

export type SignInResult =
  | { ok: true; loginId: string; accountId: string; newDevice: boolean }
  | { ok: false; why: "wrong" | "limited" }
  /** The password was right; a code is still asked for. */
  | { ok: false; why: "code"; proved: PasswordProved }
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
type Match = Account & { outdated: boolean };

/** No refusal comes earlier, so that its time does not tell how many passwords were compared. */
const refusalMs = 300;

const accountsAt = (email: string) =>
  asSystem("look up a sign-in", (tx) =>
    tx
      .select({ id: accounts.id, passwordHash: accounts.passwordHash })
      .from(accounts)
      .leftJoin(coaches, eq(coaches.accountId, accounts.id))
      // Whoever no longer works somewhere signs in there like somebody unknown.
      .where(and(eq(sql`lower(${accounts.email})`, email), isNull(coaches.removedAt)))
      .orderBy(asc(accounts.createdAt), asc(accounts.id)),
  );

/** Compares with at least one hash, were it nobody's. */
async function matching(candidates: readonly Account[], password: string): Promise<Match[]> {
  const found: Match[] = [];
  for (const { id, passwordHash } of candidates.length > 0 ? candidates : [{ id: "", passwordHash: null }]) {
    const { matches, outdated } = await comparePassword(passwordHash, password);
    if (matches) found.push({ id, passwordHash: passwordHash ?? "", outdated });
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
  if (another) {
    const spaces = await asSystem("name the spaces of somebody who has proved themselves", (tx) =>
      spacesOf(
        tx,
        found.map(({ id }) => id),
      ),
    );
    return { ok: false, why: "several", spaces };
  }

  const opened = await asSystem("open a login after a right password", async (tx, reason) => {
    // A password that was changed while it was compared opens nothing more.
    const [still] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.id, match.id), eq(accounts.passwordHash, match.passwordHash)))
      .for("no key update");
    if (!still) return null;
    if (!isKnown) await giveBackTry(tx, email, pair);
    const passwordHash = match.outdated ? await hashPassword(password) : match.passwordHash;
    if (match.outdated) await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, match.id));
    if (await hasSecondStep(tx, match.id)) return { proved: passwordProved(match.id, passwordHash) };
    const loginId = await openLogin(tx, match.id, attempt, reason);
    return { loginId, newDevice: !isKnown && (await tellOfNewDevice(tx, match.id, loginId, at)) };
  });
  if (!opened) return signInWithPassword(typed);
  return opened.proved
    ? { ok: false, why: "code", proved: opened.proved }
    : { ok: true, accountId: match.id, ...opened };
}
