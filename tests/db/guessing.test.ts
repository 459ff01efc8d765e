// Promise: ten thousand guesses at a code, a link or a PIN find nothing, and lock nobody else out.
import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { askForLink, setPassword } from "@/lib/accounts/recovery/commands";
import { openPasswordLink } from "@/lib/accounts/recovery/queries";
import { setPin } from "@/lib/accounts/shared-device/commands";
import { signInWithCode } from "@/lib/platform/auth/code-sign-in";
import { deviceKeyOf } from "@/lib/platform/auth/known-device";
import { mayTry, networkOf } from "@/lib/platform/auth/limits";
import type { PasswordProved } from "@/lib/platform/auth/password-proved";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { tryPin } from "@/lib/platform/auth/pin";
import { Refusal } from "@/lib/platform/errors";
import { createCouple } from "@/lib/practice/couples/commands";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { openInvitation } from "@/lib/practice/invitations/queries";
import { codeAt, withSecondStep } from "@/tests/factories/second-step";
import { makeWorld, type World, worldPassword } from "@/tests/factories/world";

vi.mock("@/lib/platform/time/pause", () => ({ pause: async () => {} }));

const now = new Date("2026-03-04T10:00:00Z");
const guesses = 10_000;
/** A link holds 256 bits: more guesses would show no more. */
const someLinks = 1_000;
const atOnce = 100;
const long = 180_000;

let world: World;
beforeAll(async () => {
  world = await makeWorld(now);
});

/** How often each answer came. */
async function answersOf<T extends string>(
  guess: (i: number) => Promise<T>,
  many = guesses,
): Promise<Partial<Record<T, number>>> {
  const counted: Partial<Record<T, number>> = {};
  for (let from = 0; from < many; from += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, (_, i) => guess(from + i)));
    for (const answer of answers) counted[answer] = (counted[answer] ?? 0) + 1;
  }
  return counted;
}

const proved = async (email: string): Promise<PasswordProved> => {
  const result = await signInWithPassword({
    ...{ email, password: worldPassword, address: randomUUID(), userAgent: "", at: now },
  });
  if (result.ok || result.why !== "code") throw new Error("a code should be asked for");
  return result.proved;
};

test(
  "codes of a second step: ten are compared, and a known device and everybody else go on",
  async () => {
    const { secret } = await withSecondStep(world.colleague);
    const other = await withSecondStep(world.stranger);
    const theirs = await proved((await ownSignIn(world.colleague)).email);
    const right = codeAt(secret, now);
    const wrong = (i: number) => String((Number(right) + 7 + 97 * i) % 1_000_000).padStart(6, "0");
    const tryCode = async (
      proof: PasswordProved,
      code: string,
      device: { device: string; accounts: string[] } | null,
    ) => {
      const result = await signInWithCode({ proved: proof, code, userAgent: "", at: now, device });
      return result.ok ? "in" : result.why;
    };

    const answers = await answersOf((i) => tryCode(theirs, wrong(i), null));

    expect(answers).toEqual({ wrong: 10, limited: guesses - 10 });
    const known = { device: randomUUID(), accounts: [world.colleague.accountId] };
    expect(await tryCode(theirs, right, known)).toBe("in");
    const elsewhere = await proved((await ownSignIn(world.stranger)).email);
    expect(await tryCode(elsewhere, codeAt(other.secret, now), null)).toBe("in");
  },
  long,
);

test(
  "PINs: all ten thousand of them in a row end one sign-in, and open none",
  async () => {
    const deviceKey = deviceKeyOf(randomUUID());
    for (const who of [world.ana, world.ben])
      await setPin(who, { pin: "7394", currentPassword: worldPassword, deviceKey });

    const answers = await answersOf((i) => tryPin(world.ana.loginId, String(i).padStart(4, "0"), now));

    expect(answers).toEqual({ wrong: 5, over: guesses - 5 });
    expect(await tryPin(world.ana.loginId, "7394", now)).toBe("over");
    expect(await tryPin(world.ben.loginId, "7394", now)).toBe("right");
    const { email } = await ownSignIn(world.ana);
    const again = await signInWithPassword({
      ...{ email, password: worldPassword, address: "10.9.9.9", userAgent: "", at: now },
    });
    expect(again.ok).toBe(true);
  },
  long,
);

test(
  "links: guesses find no invitation and no way back in, and the real ones still work",
  async () => {
    const { invitations } = await createCouple(world.coach, {
      ...{ firstName: "Noor", firstEmail: `noor.${randomUUID()}@world.test` },
      ...{ secondName: "Omar", secondEmail: `omar.${randomUUID()}@world.test` },
    });
    const [first] = invitations;
    const { email } = await ownSignIn(world.ben);
    const link = await askForLink(email, now);
    if (!first || !link) throw new Error("two links were expected");

    const answers = await answersOf(async (i) => {
      const token = randomBytes(32).toString("base64url");
      const found = i % 2 ? await openInvitation(token, now) : await openPasswordLink(token, now);
      return found ? "found" : "nothing";
    }, someLinks);

    expect(answers).toEqual({ nothing: someLinks });
    const guess = { token: randomBytes(32).toString("base64url"), password: "four small paper boats" };
    await expect(acceptInvitation({ ...guess, name: "Noor" }, now)).rejects.toThrow(Refusal);
    await expect(setPassword(guess, now)).rejects.toThrow(Refusal);
    expect(await openInvitation(first.token, now)).toMatchObject({ firstName: "Noor" });
    expect((await setPassword({ token: link, password: "four small paper boats" }, now)).email).toBe(email);
  },
  long,
);

test(
  "whoever guesses from one network is stopped there, and nobody in another is",
  async () => {
    const from = networkOf("2001:db8:1:2:3::4");
    for (const limit of ["inviteAddress", "recoverAddress"] as const) {
      const answers = await answersOf(
        async () => ((await mayTry({ [limit]: from })) ? "tried" : "stopped"),
        1_000,
      );

      expect(answers.tried).toBe({ inviteAddress: 40, recoverAddress: 20 }[limit]);
      expect(await mayTry({ [limit]: networkOf("2001:db8:1:9::4") })).toBe(true);
    }
  },
  long,
);
