/** The second half of a sign-in: a code becomes a login, for whoever has proved the password just before. */
import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { accountNews } from "@/db/schema/ways-in";
import { asSystem } from "@/db/system";
import { pause } from "@/lib/platform/time/pause";
import type { KnownDevice } from "./known-device";
import { giveBackCode, mayTry } from "./limits";
import { openLogin, tellOfNewDevice } from "./logins";
import { type PasswordProved, passwordProved } from "./password-proved";
import { countRefused } from "./refused-sign-ins";
import { takeCode } from "./second-step";
import { homesOf } from "./spaces";

type CodeResult =
  | { ok: true; loginId: string; accountId: string; email: string; newDevice: boolean }
  | { ok: false; why: "wrong" | "over" }
  /** `tell`: the address to warn, once a day. */
  | { ok: false; why: "limited"; tell: string | null };

type Attempt = {
  proved: PasswordProved;
  code: string;
  userAgent: string;
  at: Date;
  device: KnownDevice | null;
};

const refusalMs = 300;
const dayMs = 86_400_000;

/** Somebody knows the password and guesses at codes: told once a day. @returns the address for a mail, when it is told */
const tellOfGuesses = (accountId: string, at: Date): Promise<string | null> =>
  asSystem("tell the owner of a sign-in that somebody guesses at it", async (tx) => {
    const [account] = await tx
      .select({ email: accounts.email })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("no key update");
    const [told] = await tx
      .select({ id: accountNews.id })
      .from(accountNews)
      .where(
        and(
          eq(accountNews.accountId, accountId),
          eq(accountNews.kind, "codes_guessed"),
          gt(accountNews.at, new Date(at.getTime() - dayMs)),
        ),
      );
    const [home] = await homesOf(tx, [accountId]);
    if (!account || told || !home) return null;
    await tx
      .insert(accountNews)
      .values({ practiceId: home.practiceId, accountId, kind: "codes_guessed", at });
    return account.email;
  });

/** A code counts once, and only with the password as it is now. Nobody but whoever knows it uses tries up. */
export async function signInWithCode({ proved, code, userAgent, at, device }: Attempt): Promise<CodeResult> {
  const { accountId, mark } = proved;
  const began = performance.now();
  const refused = async <R extends CodeResult>(result: R): Promise<R> => {
    await countRefused([accountId], at);
    await pause(refusalMs - (performance.now() - began));
    return result;
  };
  const isKnown = device?.accounts.includes(accountId) ?? false;
  const budget = `${isKnown ? device?.device : mark} ${accountId}`;
  if (!(await mayTry({ codeTry: budget, codeDay: budget })))
    return refused({ ok: false, why: "limited", tell: await tellOfGuesses(accountId, at) });

  const result = await asSystem("open a login after a password and a code", async (tx, reason) => {
    const [account] = await tx
      .select({ email: accounts.email, passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(eq(accounts.id, accountId))
      .for("no key update");
    if (!account || passwordProved(accountId, account.passwordHash).mark !== mark) return "over";
    const proof = await takeCode(tx, accountId, code, at);
    if (!proof) return "wrong";
    await giveBackCode(tx, budget);
    const [home] = await homesOf(tx, [accountId]);
    if (home && proof === "recovery") {
      const { practiceId } = home;
      await tx.insert(accountNews).values({ practiceId, accountId, kind: "recovery_code_used", at });
    }
    const loginId = await openLogin(tx, accountId, { userAgent, at }, reason);
    const newDevice = !isKnown && (await tellOfNewDevice(tx, accountId, loginId, at));
    return { loginId, email: account.email, newDevice };
  });
  if (typeof result === "string") return refused({ ok: false, why: result });
  return { ok: true, accountId, ...result };
}
