import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { changePassword } from "@/lib/accounts/password/commands";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { askForLink, setPassword } from "@/lib/accounts/recovery/commands";
import { ownSecondStep } from "@/lib/accounts/second-step/queries";
import { linkForCoach } from "@/lib/accounts/vouching/commands";
import { actorAt, actorOf } from "@/lib/platform/auth/actor";
import { signInWithCode } from "@/lib/platform/auth/code-sign-in";
import type { PasswordProved } from "@/lib/platform/auth/password-proved";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { codeAt, withSecondStep } from "@/tests/factories/second-step";
import { makeWorld, type World, worldPassword } from "@/tests/factories/world";

vi.mock("@/lib/platform/time/pause", () => ({ pause: async () => {} }));

const now = new Date("2026-03-04T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const fresh = "four small paper boats";

let world: World;
let email: string;
let secret: string;
let codes: string[];
beforeEach(async () => {
  world = await makeWorld(now);
  email = (await ownSignIn(world.colleague)).email;
  ({ secret, codes } = await withSecondStep(world.colleague));
});

const withPassword = (password = worldPassword) =>
  signInWithPassword({ email, password, address: randomUUID(), userAgent: "", at: now });
const proved = async (password = worldPassword): Promise<PasswordProved> => {
  const result = await withPassword(password);
  if (result.ok || result.why !== "code") throw new Error("a code should be asked for");
  return result.proved;
};
type More = Partial<Parameters<typeof signInWithCode>[0]>;
const withCode = async (code: string, more: More = {}) =>
  signInWithCode({
    ...{ code, userAgent: "", at: now, device: null },
    ...more,
    proved: more.proved ?? (await proved()),
  });
const wrong = (i: number) => String((Number(codeAt(secret, now)) + 1 + i) % 1_000_000).padStart(6, "0");
const kinds = async () =>
  (await accountNewsOf(actorAt(world.colleague, later(86_400)))).map(({ kind }) => kind);

describe("signing in with a second step", () => {
  test("the password alone opens nothing; with a code it does", async () => {
    expect(await withPassword()).toMatchObject({ ok: false, why: "code" });

    const result = await withCode(codeAt(secret, now));

    if (!result.ok) throw new Error("should be signed in");
    expect(await actorOf(result.loginId, now)).toMatchObject({ kind: "coach", name: "Tomás" });
  });

  test("a wrong password says what it says to everybody", async () => {
    expect(await withPassword("not this one, though")).toEqual({ ok: false, why: "wrong" });
  });

  test("a code counts once: not again, and of two at once one", async () => {
    const code = codeAt(secret, now);
    const proof = await proved();

    const both = await Promise.all([1, 2, 3].map(() => withCode(code, { proved: proof })));

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await withCode(code, { at: later(30) })).toEqual({ ok: false, why: "wrong" });
    expect((await withCode(codeAt(secret, later(60)), { at: later(60) })).ok).toBe(true);
  });

  test("a clock that is set back makes no code valid twice", async () => {
    await withCode(codeAt(secret, now));

    for (const seconds of [0, -30, -60, -86_400]) {
      const at = later(seconds);
      expect(await withCode(codeAt(secret, at), { at })).toEqual({ ok: false, why: "wrong" });
    }
  });

  test("a recovery code works once, however it is typed, and its owner is told", async () => {
    const code = codes[3] ?? "";

    const both = await Promise.all([code, code.toLowerCase().replaceAll("-", " ")].map((c) => withCode(c)));

    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await ownSecondStep(world.colleague)).toMatchObject({ codesLeft: 9 });
    expect(await kinds()).toContain("recovery_code_used");
  });

  test("proof of a password that was changed meanwhile opens nothing", async () => {
    const proof = await proved();
    await changePassword(world.colleague, { currentPassword: worldPassword, password: fresh });

    expect(await withCode(codeAt(secret, now), { proved: proof })).toEqual({ ok: false, why: "over" });
  });

  test("somebody else's codes open nothing", async () => {
    const theirs = await withSecondStep(world.coach);

    for (const code of [codeAt(theirs.secret, now), theirs.codes[0] ?? ""])
      expect((await withCode(code)).ok).toBe(false);
  });
});

describe("ten thousand guesses", () => {
  test("are not looked at after ten in a quarter of an hour; the device that is known has its own", async () => {
    const proof = await proved();
    for (let i = 0; i < 10; i += 1) await withCode(wrong(i), { proved: proof });

    const right = { proved: proof, device: null };
    expect(await withCode(codeAt(secret, now), right)).toMatchObject({ ok: false, why: "limited" });

    const device = { device: randomUUID(), accounts: [world.colleague.accountId] };
    expect((await withCode(codeAt(secret, now), { proved: proof, device })).ok).toBe(true);
  });

  test("lock nobody else out, and are told to whose sign-in it is, once a day", async () => {
    const proof = await proved();
    const guesses = Array.from({ length: 40 }, (_, i) => withCode(wrong(i), { proved: proof }));
    const told = (await Promise.all(guesses)).flatMap((one) =>
      !one.ok && one.why === "limited" && one.tell ? [one.tell] : [],
    );

    expect(told).toEqual([email]);
    expect((await kinds()).filter((kind) => kind === "codes_guessed")).toHaveLength(1);
    const owner = await signInWithPassword({
      ...{ email: (await ownSignIn(world.coach)).email, password: worldPassword },
      ...{ address: randomUUID(), userAgent: "", at: now },
    });
    expect(owner.ok).toBe(true);
  });

  test("end for whoever knew the password when it is changed, and its owner gets in", async () => {
    const proof = await proved();
    for (let i = 0; i < 12; i += 1) await withCode(wrong(i), { proved: proof });
    await changePassword(world.colleague, { currentPassword: worldPassword, password: fresh });

    const mine = await proved(fresh);

    expect((await withCode(codeAt(secret, now), { proved: mine })).ok).toBe(true);
  });
});

describe("a one-time link", () => {
  test("by the owner turns the second step off, and says so", async () => {
    const { token } = await linkForCoach(world.coach, { coachId: world.colleague.personId });
    await setPassword({ token, password: fresh }, now);

    expect((await withPassword(fresh)).ok).toBe(true);
    expect(await kinds()).toContain("second_step_off_by_link");
  });

  test("by mail does not: whoever reads the mailbox still needs the code", async () => {
    const token = await askForLink(email, now);
    await setPassword({ token: token ?? "", password: fresh }, now);

    expect(await withPassword(fresh)).toMatchObject({ ok: false, why: "code" });
  });
});
