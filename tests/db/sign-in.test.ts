import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connectTo, database } from "@/db/client";
import { signOutHere } from "@/lib/accounts/devices/commands";
import { chooseTimeZone } from "@/lib/accounts/time-zone/commands";
import { actorOf } from "@/lib/platform/auth/actor";
import type { KnownDevice } from "@/lib/platform/auth/known-device";
import { pace } from "@/lib/platform/auth/limits";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { pause } from "@/lib/platform/time/pause";
import { openPractice } from "@/lib/practice/commands";
import { makeWorld, stored } from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

vi.mock("@/lib/platform/time/pause", () => ({ pause: vi.fn(async () => {}) }));

const now = new Date();
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const password = "four small paper boats";

let email: string;
let address: string;
beforeEach(async () => {
  connectTo((await worldUrl()).appUrl);
  email = `Nora.${randomUUID()}@world.test`;
  address = randomUUID();
  await openPractice(
    {
      name: "North",
      profile: "coaching",
      timeZone: "Europe/London",
      owner: { name: "Nora", email, password },
    },
    now,
  );
  vi.mocked(verify).mockClear();
  vi.mocked(pause).mockClear();
});
afterEach(() => database().client.end());

const attempt = (more: Partial<Parameters<typeof signInWithPassword>[0]> = {}) =>
  signInWithPassword({ email, password, address, userAgent: "", at: now, ...more });
const wrongly = (more: object = {}) => attempt({ password: "not this one, though", ...more });
const times = async <T>(n: number, work: (i: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = [];
  for (let i = 0; i < n; i += 1) results.push(await work(i));
  return results;
};
const signedIn = async (at = now) => {
  const result = await attempt({ at });
  if (!result.ok) throw new Error("should have signed in");
  return result.loginId;
};

describe("a password", () => {
  test("opens a login for its person, however the address is written", async () => {
    const actor = await actorOf(await signedIn(), now);
    expect(actor).toMatchObject({ kind: "coach", name: "Nora", isOwner: true });
    for (const written of [email.toUpperCase(), `  ${email} `]) {
      expect((await attempt({ email: written })).ok).toBe(true);
    }
  });

  test("that is wrong, or belongs to nobody, is refused alike and costs alike", async () => {
    expect(await wrongly()).toEqual({ ok: false, why: "wrong" });
    expect(await wrongly({ email: `nobody.${randomUUID()}@world.test` })).toEqual({
      ok: false,
      why: "wrong",
    });
    const settings = vi.mocked(verify).mock.calls.map(([hash]) => String(hash).split("$").slice(1, 4));
    expect(settings).toHaveLength(2);
    expect(settings[0]).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
    expect(settings[1]).toEqual(settings[0]);
  });

  test("is never right for nobody, not even the decoy's own", async () => {
    const nobody = `nobody.${randomUUID()}@world.test`;
    expect(await attempt({ email: nobody, password: "no account has this password" })).toEqual({
      ok: false,
      why: "wrong",
    });
  });

  test("is the same, however its accents are composed; one kept from before is made anew at its next use", async () => {
    const { hash } = await import("@node-rs/argon2");
    const decomposed = "quatre cafe\u0301s fe\u0301lins";
    const kept = await hash(decomposed);
    await stored(
      sql`update accounts set password_hash = ${kept} where lower(email) = ${email.toLowerCase()}`,
    );
    const typed = decomposed.normalize("NFC");
    expect((await attempt({ password: typed })).ok).toBe(true);
    const [row] = await stored<{ password_hash: string }>(
      sql`select password_hash from accounts where lower(email) = ${email.toLowerCase()}`,
    );
    expect(row?.password_hash).not.toBe(kept);
    for (const spelling of [typed, decomposed, decomposed.normalize("NFKD")]) {
      expect((await attempt({ password: spelling })).ok).toBe(true);
    }
  });

  test("is stored as argon2id only", async () => {
    const [row] = await stored<{ password_hash: string }>(
      sql`select password_hash from accounts where lower(email) = ${email.toLowerCase()}`,
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
    expect(row?.password_hash).not.toContain(password);
  });
});

/** The longest that anybody was made to wait, in whole seconds. */
const waited = () => Math.max(...vi.mocked(pause).mock.calls.map(([ms]) => Math.round(ms / 1_000)));
const elsewhere = () => ({ address: randomUUID() });
const knownTo = async (): Promise<KnownDevice> => {
  const result = await attempt(elsewhere());
  if (!result.ok) throw new Error("should have signed in");
  return { device: randomUUID(), accounts: [result.accountId] };
};

describe("limits", () => {
  test("nobody locks a person out of a device that has signed in before, whatever they try and from wherever", async () => {
    const device = await knownTo();
    await Promise.all(Array.from({ length: pace.burst + 20 }, () => wrongly(elsewhere())));
    for (let i = 0; i < 20; i += 1) await wrongly();
    vi.mocked(pause).mockClear();
    expect((await attempt({ device })).ok).toBe(true);
    expect(pause).not.toHaveBeenCalled();
  });

  test("from one address nobody uses up another's tries", async () => {
    for (let i = 0; i < 25; i += 1) await wrongly();
    expect(await attempt()).toEqual({ ok: false, why: "limited" });
    vi.mocked(pause).mockClear();
    expect((await attempt(elsewhere())).ok).toBe(true);
    expect(waited()).toBe(0);
  });

  test("from many addresses at once, tries stand in line and then are not looked at: ten thousand take days", async () => {
    const results = await Promise.all(Array.from({ length: 60 }, () => wrongly(elsewhere())));
    const looked = results.filter((result) => !result.ok && result.why === "wrong");
    const inLine = pace.patienceSeconds / pace.everySeconds;
    expect(looked.length).toBeLessThanOrEqual(pace.burst + inLine);
    expect(looked.length).toBeGreaterThanOrEqual(pace.burst);
    expect(waited()).toBeGreaterThan(pace.patienceSeconds - pace.everySeconds - 5);
    vi.mocked(verify).mockClear();
    expect(await attempt(elsewhere())).toEqual({ ok: false, why: "limited" });
    expect(verify).not.toHaveBeenCalled();
    expect(10_000 * pace.everySeconds).toBeGreaterThan(24 * 60 * 60);
  });

  test("a new device waits its turn in the line and then comes in", async () => {
    await Promise.all(Array.from({ length: pace.burst }, () => wrongly(elsewhere())));
    vi.mocked(pause).mockClear();
    expect((await attempt(elsewhere())).ok).toBe(true);
    expect(waited()).toBeGreaterThan(0);
    expect(waited()).toBeLessThanOrEqual(pace.patienceSeconds);
  });

  test("a known device has its own tries, and they end", async () => {
    const device = await knownTo();
    for (let i = 0; i < 20; i += 1) {
      expect(await wrongly({ device, ...elsewhere() })).toEqual({ ok: false, why: "wrong" });
    }
    await Promise.all(Array.from({ length: 30 }, () => wrongly(elsewhere())));
    expect(await attempt({ device, ...elsewhere() })).toEqual({ ok: false, why: "limited" });
  });

  test("a device known to another account is like any other", async () => {
    const { accounts } = await knownTo();
    const stranger = { device: randomUUID(), accounts: [randomUUID()] };
    expect(accounts).toHaveLength(1);
    await Promise.all(Array.from({ length: pace.burst + 10 }, () => wrongly(elsewhere())));
    expect(await attempt({ device: stranger, ...elsewhere() })).toEqual({ ok: false, why: "limited" });
  });

  test("an account that does not exist is limited just the same, and no refusal comes early", async () => {
    const nobody = `nobody.${randomUUID()}@world.test`;
    for (let i = 0; i < 20; i += 1) expect((await wrongly({ email: nobody })).ok).toBe(false);
    expect(vi.mocked(pause).mock.calls.some(([ms]) => ms > 100)).toBe(true);
    expect(await wrongly({ email: nobody })).toEqual({ ok: false, why: "limited" });
  });

  test("a right password gives its own try back, and no more", async () => {
    for (let i = 0; i < 19; i += 1) await wrongly();
    for (let i = 0; i < 3; i += 1) expect((await attempt()).ok).toBe(true);
    await wrongly();
    expect(await attempt()).toEqual({ ok: false, why: "limited" });
  });

  test("sixty tries from one address, whatever the accounts", async () => {
    const nobody = (i: number) => `nobody.${address}.${i}@world.test`;
    const results = await times(60, (i) => wrongly({ email: nobody(i) }));
    expect(results.every((result) => !result.ok && result.why === "wrong")).toBe(true);
    expect(await attempt()).toEqual({ ok: false, why: "limited" });
    expect((await attempt({ address: randomUUID() })).ok).toBe(true);
  });

  test("hold across servers: two pools, used in turn and at once, count together", async () => {
    const { appUrl } = await worldUrl();
    const one = database();
    const two = connectTo(appUrl);
    const kept = globalThis as { mendworkDatabase?: typeof one };
    const results = await times(12, async (i) => {
      kept.mendworkDatabase = i % 2 ? one : two;
      return Promise.all([wrongly(), wrongly()]);
    });
    const reasons = results.flat().map((result) => (result.ok ? "in" : "why" in result && result.why));
    expect(reasons.filter((why) => why === "wrong")).toHaveLength(20);
    expect(reasons.filter((why) => why === "limited")).toHaveLength(4);
    kept.mendworkDatabase = two;
    await one.client.end();
  });

  test("refused tries are counted by day, for whose sign-in it is alone", async () => {
    await wrongly();
    await wrongly({ at: minutes(1) });
    const rows = await stored<{ tries: number }>(sql`
      select tries from refused_sign_ins r join accounts a on a.id = r.account_id where lower(a.email) = ${email.toLowerCase()}`);
    expect(rows.reduce((sum, { tries }) => sum + tries, 0)).toBe(2);
  });

  test("the table of attempts names nobody", async () => {
    await wrongly();
    const rows = JSON.stringify(await stored(sql`select * from attempt_limits`));
    expect(rows).not.toContain(email.toLowerCase());
    expect(rows).not.toContain(address);
  });
});

describe("a login", () => {
  test("of a coach ends after thirty idle minutes, for good", async () => {
    const loginId = await signedIn();
    expect(await actorOf(loginId, minutes(29))).not.toBeNull();
    expect(await actorOf(loginId, minutes(58))).not.toBeNull();
    expect(await actorOf(loginId, minutes(89))).toBeNull();
    expect(await actorOf(loginId, minutes(60))).toBeNull();
  });

  test("of a client ends after twelve idle hours", async () => {
    const { ana } = await makeWorld(now);
    expect(await actorOf(ana.loginId, minutes(11 * 60))).toMatchObject({ kind: "client", name: "Ana" });
    expect(await actorOf(ana.loginId, minutes(22 * 60))).not.toBeNull();
    expect(await actorOf(ana.loginId, minutes(34 * 60 + 1))).toBeNull();
  });

  test("of a client tells their own day, once they have chosen a zone, and nobody else's changes", async () => {
    const { ana, ben, coach } = await makeWorld(now);
    await chooseTimeZone(ana, { timeZone: "Pacific/Kiritimati" });
    expect(await actorOf(ana.loginId, now)).toMatchObject({ timeZone: "Pacific/Kiritimati" });
    for (const other of [ben, coach]) {
      expect(await actorOf(other.loginId, now)).toMatchObject({ timeZone: "Europe/London" });
    }
    await chooseTimeZone(ana, { timeZone: null });
    expect(await actorOf(ana.loginId, now)).toMatchObject({ timeZone: "Europe/London" });
  });

  test("that was ended is refused at once", async () => {
    const loginId = await signedIn();
    const actor = await actorOf(loginId, now);
    if (!actor) throw new Error("should be live");
    await signOutHere(actor);
    expect(await actorOf(loginId, now)).toBeNull();
  });

  test.each(["", "1", "not-a-uuid", randomUUID(), "' or true --"])("%j opens nothing", async (loginId) => {
    expect(await actorOf(loginId, now)).toBeNull();
  });
});
