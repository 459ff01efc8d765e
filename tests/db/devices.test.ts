import { beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "@/db/system";
import {
  signOutDevice,
  signOutEverywhere,
  signOutEverywhereElse,
  signOutHere,
} from "@/lib/accounts/devices/commands";
import { devices } from "@/lib/accounts/devices/queries";
import { lastSeenInWords } from "@/lib/accounts/devices/rules";
import { type Actor, actorAt, actorOf } from "@/lib/platform/auth/actor";
import { openLogin } from "@/lib/platform/auth/logins";
import { NotFound } from "@/lib/platform/errors";
import { auditEventsOf, makeWorld, type World } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
const firefox = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0";
const minutes = (n: number) => new Date(now.getTime() + n * 60_000);

let world: World;
const freshWorld = async () => {
  world = await makeWorld(now);
};

const another = (actor: Actor, at = now) =>
  asSystem("a test signs in on a second device", (tx, reason) =>
    openLogin(tx, actor.accountId, { userAgent: firefox, at }, reason),
  );
const lives = async (loginId: string, at = now) => (await actorOf(loginId, at)) !== null;

describe("the list", () => {
  beforeEach(freshWorld);

  test("shows one's own live devices, this one first", async () => {
    const loginId = await another(world.ana, minutes(3));
    const list = await devices(actorAt(world.ana, minutes(4)));
    expect(list).toMatchObject([
      { loginId: world.ana.loginId, here: true, lastSeen: "now" },
      { loginId, here: false, name: "Firefox on Android", since: minutes(3), lastSeen: "now" },
    ]);
    expect((await devices(world.ben)).map((device) => device.loginId)).toEqual([world.ben.loginId]);
    expect(await devices(world.coach)).toHaveLength(1);
  });

  test("leaves out what has ended or idled too long", async () => {
    const loginId = await another(world.coach);
    const later = await actorOf(loginId, minutes(29));
    if (!later) throw new Error("the second login should still be live");
    expect((await devices(actorAt(later, minutes(31)))).map((device) => device.loginId)).toEqual([loginId]);
  });
});

describe("signing out", () => {
  beforeEach(freshWorld);

  test("one device, from its next request on", async () => {
    const loginId = await another(world.ana);
    await signOutDevice(world.ana, { loginId });
    expect(await lives(loginId)).toBe(false);
    expect(await lives(world.ana.loginId)).toBe(true);
    expect(await auditEventsOf(world, "login.end")).toEqual([
      { actor_id: world.ana.personId, fields: [], scope: "person" },
    ]);
  });

  test("never another person's device, not even the partner's or a client's", async () => {
    for (const actor of [world.ben, world.coach, world.stranger]) {
      await expect(signOutDevice(actor, { loginId: world.ana.loginId })).rejects.toThrow(NotFound);
    }
    expect(await lives(world.ana.loginId)).toBe(true);
    expect(await auditEventsOf(world, "login.end")).toEqual([]);
  });

  test("everywhere else leaves this one", async () => {
    const others = [await another(world.ana), await another(world.ana)];
    await signOutEverywhereElse(world.ana);
    for (const loginId of others) expect(await lives(loginId)).toBe(false);
    expect(await lives(world.ana.loginId)).toBe(true);
    expect(await lives(world.ben.loginId)).toBe(true);
    expect(await auditEventsOf(world, "login.end_others")).toHaveLength(1);
  });

  test("everywhere ends all, of this person only", async () => {
    const other = await another(world.ana);
    await signOutEverywhere(world.ana);
    expect(await lives(other)).toBe(false);
    expect(await lives(world.ana.loginId)).toBe(false);
    expect(await lives(world.ben.loginId)).toBe(true);
    expect(await auditEventsOf(world, "login.end_all")).toHaveLength(1);
  });

  test("here ends this one", async () => {
    const other = await another(world.ana);
    await signOutHere(world.ana);
    expect(await lives(world.ana.loginId)).toBe(false);
    expect(await lives(other)).toBe(true);
  });
});

test.each([
  [2, "now"],
  [40, "in the last hour"],
  [120, "earlier today"],
  [11 * 60, "yesterday"],
])("%i minutes ago is said as %s", (ago, words) => {
  expect(lastSeenInWords(minutes(-ago), "Europe/London", now)).toBe(words);
});
