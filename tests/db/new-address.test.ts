import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { renameDevice, signOutDevice } from "@/lib/accounts/devices/commands";
import { devices } from "@/lib/accounts/devices/queries";
import { askToChangeEmail, confirmEmail } from "@/lib/accounts/email/commands";
import { openEmailLink } from "@/lib/accounts/email/queries";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { changePassword } from "@/lib/accounts/password/commands";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { askForLink, setPassword } from "@/lib/accounts/recovery/commands";
import { openPasswordLink } from "@/lib/accounts/recovery/queries";
import { type Actor, actorAt, actorOf } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { makeWorld, stored, type World } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const password = "seven quiet lanterns";

let world: World;
let old: string;
let fresh: string;
beforeEach(async () => {
  world = await makeWorld(now);
  old = (await ownSignIn(world.ana)).email;
  fresh = `new.${randomUUID()}@world.test`;
});

const ask = (email = fresh, actor: Actor = world.ana) =>
  askToChangeEmail(actor, { email, currentPassword: password });
const kinds = async (actor: Actor) =>
  (await accountNewsOf(actorAt(actor, minutes(90)))).map(({ kind }) => kind);
const opens = async (email: string) =>
  (await signInWithPassword({ email, password, address: randomUUID(), userAgent: "", at: now })).ok;

describe("a new address", () => {
  test("opens the sign-in once whoever reads it has said so; the old one is told", async () => {
    const { token } = await ask();
    expect([await opens(old), await opens(fresh)]).toEqual([true, false]);
    expect(await openEmailLink(token, minutes(59))).toEqual({ email: fresh });

    expect(await confirmEmail({ token }, minutes(59))).toEqual({ before: old });

    expect([await opens(old), await opens(fresh)]).toEqual([false, true]);
    expect(await actorOf(world.ana.loginId, now)).not.toBeNull();
    expect(await kinds(world.ana)).toEqual(
      expect.arrayContaining(["email_changed", "email_change_asked_for"]),
    );
    expect(await kinds(world.ben)).toEqual([]);
    expect(await openEmailLink(token, now)).toBeNull();
    await expect(confirmEmail({ token }, now)).rejects.toThrow(Refusal);
  });

  test("asks for the password first", async () => {
    const wrong = askToChangeEmail(world.ana, { email: fresh, currentPassword: "not this one, though" });

    await expect(wrong).rejects.toThrow(FieldErrors);
  });

  test("that somebody else signs in with, the partner even, is taken in the same way", async () => {
    const bens = (await ownSignIn(world.ben)).email;
    const { token } = await ask(bens);

    await confirmEmail({ token }, now);

    expect((await ownSignIn(world.ana)).email).toBe(bens);
    expect((await ownSignIn(world.ben)).email).toBe(bens);
  });

  test("that is the one there is needs no link", async () => {
    await expect(ask(old)).rejects.toThrow(FieldErrors);
  });

  test.each([
    ["lapsed", async () => ({ ...(await ask()), at: minutes(60) })],
    ["made up", async () => ({ token: "x".repeat(43), at: now })],
    [
      "from before another was asked for",
      async () => {
        const first = await ask();
        await ask(`other.${fresh}`);
        return { ...first, at: now };
      },
    ],
    [
      "from before the password was changed",
      async () => {
        const asked = await ask();
        await changePassword(world.ana, { currentPassword: password, password: "four small paper boats" });
        return { ...asked, at: now };
      },
    ],
    [
      "from before a link set a new password",
      async () => {
        const asked = await ask();
        const token = (await askForLink(old, now)) ?? "";
        await setPassword({ token, password: "four small paper boats" }, now);
        return { ...asked, at: now };
      },
    ],
  ])("by a link that is %s changes nothing", async (_, make) => {
    const { token, at } = await make();

    expect(await openEmailLink(token, at)).toBeNull();
    await expect(confirmEmail({ token }, at)).rejects.toThrow(Refusal);
    expect((await ownSignIn(world.ana)).email).toBe(old);
  });

  test("confirmed twice at once is confirmed once", async () => {
    const { token } = await ask();

    const both = await Promise.allSettled([confirmEmail({ token }, now), confirmEmail({ token }, now)]);

    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("ends links that were sent to the old one", async () => {
    const link = (await askForLink(old, now)) ?? "";
    const { token } = await ask();

    await confirmEmail({ token }, now);

    expect(await openPasswordLink(link, now)).toBeNull();
  });

  test("is kept with a hash of its token alone", async () => {
    const { token } = await ask();

    const rows = await stored<{ row: string }>(sql`select email_changes::text as row from email_changes`);

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("a device", () => {
  test("is called what its owner calls it, by nobody else", async () => {
    const { loginId } = world.ana;
    for (const other of [world.ben, world.coach, world.stranger])
      await expect(renameDevice(other, { loginId, name: "Not yours" })).rejects.toThrow(NotFound);

    await renameDevice(world.ana, { loginId, name: "My phone" });

    expect(await devices(world.ana)).toMatchObject([{ loginId, name: "My phone" }]);
  });

  test("that is signed out has no name to change", async () => {
    const { loginId } = world.ana;
    await signOutDevice(world.ana, { loginId });

    await expect(renameDevice(world.ana, { loginId, name: "My phone" })).rejects.toThrow(NotFound);
  });

  test("that is new to a sign-in is told to its owner alone; one that is known is not", async () => {
    const attempt = { email: old, password, address: randomUUID(), userAgent: "", at: now };
    expect(await signInWithPassword(attempt)).toMatchObject({ ok: true, newDevice: true });
    const device = { device: randomUUID(), accounts: [world.ana.accountId] };
    expect(await signInWithPassword({ ...attempt, device })).toMatchObject({ ok: true, newDevice: false });

    expect(await kinds(world.ana)).toEqual(["new_device"]);
    for (const other of [world.ben, world.coach]) expect(await kinds(other)).toEqual([]);
  });

  test("that is the first of all is not told", async () => {
    await stored(sql`delete from logins where account_id = ${world.ana.accountId}`);
    const attempt = { email: old, password, address: randomUUID(), userAgent: "", at: now };

    expect(await signInWithPassword(attempt)).toMatchObject({ ok: true, newDevice: false });
  });
});
