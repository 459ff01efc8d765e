import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connectTo, database } from "@/db/client";
import { actorOf } from "@/lib/auth/actor";
import { signInWithPassword } from "@/lib/auth/logins";
import { signOutHere } from "@/lib/devices/commands";
import { openPractice } from "@/lib/practices/commands";
import { makeWorld, stored } from "@/tests/factories/world";
import { worldUrl } from "@/tests/setup/world-url";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

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

  test("is stored as argon2id only", async () => {
    const [row] = await stored<{ password_hash: string }>(
      sql`select password_hash from accounts where lower(email) = ${email.toLowerCase()}`,
    );
    expect(row?.password_hash).toMatch(/^\$argon2id\$/);
    expect(row?.password_hash).not.toContain(password);
  });
});

describe("limits", () => {
  test("ten tries at one account, from wherever they come; then not even the right password is looked at", async () => {
    const results = await times(10, () => wrongly({ address: randomUUID() }));
    expect(results.every((result) => !result.ok && result.why === "wrong")).toBe(true);
    vi.mocked(verify).mockClear();
    expect(await attempt({ address: randomUUID() })).toEqual({ ok: false, why: "limited" });
    expect(verify).not.toHaveBeenCalled();
  });

  test("an account that does not exist is limited just the same", async () => {
    const nobody = `nobody.${randomUUID()}@world.test`;
    await times(10, () => wrongly({ email: nobody }));
    expect(await wrongly({ email: nobody })).toEqual({ ok: false, why: "limited" });
  });

  test("a right password clears the account's count", async () => {
    for (let round = 0; round < 2; round += 1) {
      await times(9, () => wrongly());
      expect((await attempt()).ok).toBe(true);
    }
  });

  test("sixty tries from one address, whatever the accounts", async () => {
    const nobody = (i: number) => `nobody.${address}.${i}@world.test`;
    const results = await times(60, (i) => wrongly({ email: nobody(i) }));
    expect(results.every((result) => !result.ok && result.why === "wrong")).toBe(true);
    expect(await attempt()).toEqual({ ok: false, why: "limited" });
    expect((await attempt({ address: randomUUID() })).ok).toBe(true);
  });

  test("hold across processes: two pools, used in turn and at once, count together", async () => {
    const { appUrl } = await worldUrl();
    const one = database();
    const two = connectTo(appUrl);
    const kept = globalThis as { mendworkDatabase?: typeof one };
    const results = await times(6, async (i) => {
      kept.mendworkDatabase = i % 2 ? one : two;
      return Promise.all([wrongly(), wrongly()]);
    });
    const reasons = results.flat().map((result) => (result.ok ? "in" : result.why));
    expect(reasons.filter((why) => why === "wrong")).toHaveLength(10);
    expect(reasons.filter((why) => why === "limited")).toHaveLength(2);
    kept.mendworkDatabase = two;
    await one.client.end();
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
