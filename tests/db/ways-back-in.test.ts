import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { changePassword } from "@/lib/accounts/password/commands";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { askForLink, setPassword } from "@/lib/accounts/recovery/commands";
import { openPasswordLink } from "@/lib/accounts/recovery/queries";
import { type Actor, actorAt, actorOf } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { createCouple } from "@/lib/practice/couples/commands";
import { acceptInvitation } from "@/lib/practice/invitations/commands";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
const old = "seven quiet lanterns";
const fresh = "four small paper boats";

let world: World;
let email: string;
beforeEach(async () => {
  world = await makeWorld(now);
  email = (await ownSignIn(world.ana)).email;
});

const signIn = (password: string, more: { email?: string; space?: string } = {}) =>
  signInWithPassword({ email, password, address: randomUUID(), userAgent: "", at: now, ...more });
const signsIn = async (password: string) => (await signIn(password)).ok;
const lives = async (actor: Actor, at = now) => (await actorOf(actor.loginId, at)) !== null;
const link = async (at = now) => {
  const token = await askForLink(email, at);
  if (!token) throw new Error("there should have been a link");
  return token;
};
/** Signing in here is from devices that are new each time. */
const kinds = async (actor: Actor) =>
  (await accountNewsOf(actor)).map(({ kind }) => kind).filter((kind) => kind !== "new_device");
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error instanceof Refusal ? "refused" : String(error)),
  );

describe("changing one's password", () => {
  test("leaves this device signed in and ends every other; the old one opens nothing more", async () => {
    const phone = await signIn(old);
    if (!phone.ok) throw new Error("the phone should be signed in");

    const told = await changePassword(world.ana, { currentPassword: old, password: fresh });

    expect(told).toEqual({ email });
    expect(await lives(world.ana)).toBe(true);
    expect(await actorOf(phone.loginId, now)).toBeNull();
    expect([await signsIn(old), await signsIn(fresh)]).toEqual([false, true]);
    expect(await kinds(world.ana)).toEqual(["password_changed"]);
    expect((await ownSignIn(world.ana)).passwordChangedAt).toEqual(now);
    expect(await auditEventsOf(world, "password.change")).toEqual([
      { actor_id: world.ana.personId, fields: ["password"], scope: "person" },
    ]);
  });

  test("asks for the old one, and changes nothing without it", async () => {
    const wrong = changePassword(world.ana, { currentPassword: "not this one, though", password: fresh });

    await expect(wrong).rejects.toThrow(FieldErrors);
    expect([await signsIn(old), await signsIn(fresh)]).toEqual([true, false]);
    expect(await kinds(world.ana)).toEqual([]);
  });

  test.each(["short", "password1234", old])("refuses %s as the new one", async (password) => {
    await expect(changePassword(world.ana, { currentPassword: old, password })).rejects.toThrow(FieldErrors);
  });

  test("refuses one with the address in it", async () => {
    const password = `x ${email} y`;
    await expect(changePassword(world.ana, { currentPassword: old, password })).rejects.toThrow(FieldErrors);
  });

  test("takes a password however its accents are composed", async () => {
    const typed = "quatre cafe\u0301s fe\u0301lins";
    await changePassword(world.ana, { currentPassword: old, password: typed });

    const again = { currentPassword: typed.normalize("NFC"), password: fresh };

    expect(await outcome(changePassword(world.ana, again))).toBe("done");
  });

  test("stops after twenty tries, for this person alone", async () => {
    const guess = (actor: Actor) =>
      outcome(changePassword(actor, { currentPassword: `guess ${randomUUID()}`, password: fresh }));
    for (let i = 0; i < 20; i += 1) await guess(world.ana);

    const right = outcome(changePassword(world.ana, { currentPassword: old, password: fresh }));

    expect(await right).toBe("refused");
    expect(await outcome(changePassword(world.ben, { currentPassword: old, password: fresh }))).toBe("done");
  });

  test("of two at once, the second needs the password that the first has set", async () => {
    const both = ["four small paper boats", "nine slow silver trains"].map((password) =>
      outcome(changePassword(world.ana, { currentPassword: old, password })),
    );

    expect((await Promise.all(both)).sort()).toEqual(["done", "refused"]);
    expect(await signsIn(old)).toBe(false);
  });
});

describe("a link for a new password", () => {
  test("sets it once and ends every sign-in", async () => {
    const token = await link();
    expect(await openPasswordLink(token, minutes(59))).toHaveLength(1);

    const told = await setPassword({ token, password: fresh }, minutes(59));

    expect(told).toEqual({ email });
    expect(await lives(world.ana)).toBe(false);
    expect(await lives(world.ben)).toBe(true);
    expect([await signsIn(old), await signsIn(fresh)]).toEqual([false, true]);
    expect(await openPasswordLink(token, minutes(59))).toBeNull();
    await expect(setPassword({ token, password: old }, minutes(59))).rejects.toThrow(Refusal);
    expect(await kinds(actorAt(world.ana, minutes(60)))).toEqual(["password_set_by_link", "link_asked_for"]);
    expect(await auditEventsOf(world, "password.set_by_link")).toHaveLength(1);
  });

  test("is stored as a hash, and its token nowhere", async () => {
    const token = await link();

    const rows = await stored<{ row: string }>(sql`select password_links::text as row from password_links`);

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test.each([
    ["lapsed", async () => ({ token: await link(), at: minutes(60) })],
    ["made up", async () => ({ token: "x".repeat(43), at: now })],
    ["no token at all", async () => ({ token: "x", at: now })],
    [
      "from before the password was changed",
      async () => {
        const token = await link();
        await changePassword(world.ana, { currentPassword: old, password: "nine slow silver trains" });
        return { token, at: now };
      },
    ],
    [
      "from before another one was used",
      async () => {
        const [token, other] = [await link(), await link()];
        await setPassword({ token: other, password: "nine slow silver trains" }, now);
        return { token, at: now };
      },
    ],
  ])("that is %s shows nothing and sets nothing", async (_, make) => {
    const { token, at } = await make();

    expect(await openPasswordLink(token, at)).toBeNull();
    expect(await outcome(setPassword({ token, password: fresh }, at))).toBe("refused");
    expect(await signsIn(fresh)).toBe(false);
  });

  test("of two who use it at once, one sets a password", async () => {
    const token = await link();

    const both = [fresh, "nine slow silver trains"].map((password) =>
      outcome(setPassword({ token, password }, now)),
    );

    expect((await Promise.all(both)).sort()).toEqual(["done", "refused"]);
  });

  test("used while the password is being changed, leaves one password and no open link", async () => {
    const token = await link();

    await Promise.all([
      outcome(setPassword({ token, password: fresh }, now)),
      outcome(changePassword(world.ana, { currentPassword: old, password: "nine slow silver trains" })),
    ]);

    expect(await signsIn(old)).toBe(false);
    expect([await signsIn(fresh), await signsIn("nine slow silver trains")].filter(Boolean)).toHaveLength(1);
    expect(await openPasswordLink(token, now)).toBeNull();
  });

  test("a sign-in under way with the old password ends with it", async () => {
    const token = await link();

    const [signedIn] = await Promise.all([signIn(old), setPassword({ token, password: fresh }, now)]);

    expect(signedIn.ok && (await actorOf(signedIn.loginId, now))).toBeFalsy();
  });

  test("refuses an easy password and stays good", async () => {
    const token = await link();

    await expect(setPassword({ token, password: "password1234" }, now)).rejects.toThrow(FieldErrors);

    expect(await openPasswordLink(token, now)).toHaveLength(1);
  });

  test("asks which space, where the address has several, and changes that one alone", async () => {
    const { invitations } = await createCouple(world.stranger, {
      firstName: "Ana",
      firstEmail: email,
      secondName: "Nils",
      secondEmail: null,
    });
    const { accountId } = await acceptInvitation(
      { token: invitations[0]?.token ?? "", name: "Ana", password: old },
      now,
    );
    const token = await link();
    expect((await openPasswordLink(token, now))?.map((space) => space.accountId).sort()).toEqual(
      [accountId, world.ana.accountId].sort(),
    );
    await expect(setPassword({ token, password: fresh }, now)).rejects.toThrow(FieldErrors);
    await expect(setPassword({ token, password: fresh, space: world.ben.accountId }, now)).rejects.toThrow(
      FieldErrors,
    );

    await setPassword({ token, password: fresh, space: accountId }, now);

    expect(await signIn(fresh)).toMatchObject({ ok: true, accountId });
    expect(await signIn(old)).toMatchObject({ ok: true, accountId: world.ana.accountId });
    expect(await openPasswordLink(token, now)).toBeNull();
  });
});

describe("asking for a link", () => {
  test("an address without a sign-in gets none, and no mail", async () => {
    expect(await askForLink(`nobody.${randomUUID()}@world.test`, now)).toBeNull();
  });

  test("ten thousand times sends three mails in an hour, and the first link is still good", async () => {
    const tokens: (string | null)[] = [];
    for (let i = 0; i < 40; i += 1) tokens.push(await askForLink(email, now));

    const sent = tokens.filter((token) => token !== null);

    expect(sent).toHaveLength(3);
    expect(await setPassword({ token: sent[0] ?? "", password: fresh }, minutes(30))).toEqual({ email });
  });

  test("changes nothing for whoever knows the password", async () => {
    for (let i = 0; i < 20; i += 1) await askForLink(email, now);

    expect(await signsIn(old)).toBe(true);
    expect(await lives(world.ana)).toBe(true);
  });

  test("is told to the owner of the sign-in, and to nobody else", async () => {
    await link();

    expect(await kinds(world.ana)).toEqual(["link_asked_for"]);
    for (const other of [world.ben, world.coach, world.colleague, world.stranger])
      expect(await kinds(other)).toEqual([]);
  });
});
