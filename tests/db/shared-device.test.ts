import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { lockNow, setPin, turnOffPin } from "@/lib/accounts/shared-device/commands";
import { sharedSince } from "@/lib/accounts/shared-device/queries";
import { setPinSchema } from "@/lib/accounts/shared-device/schema";
import { actorAt, actorOf, type Client, sessionClock } from "@/lib/platform/auth/actor";
import { deviceKeyOf, type KnownDevice } from "@/lib/platform/auth/known-device";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { endLogin, tryPin } from "@/lib/platform/auth/pin";
import { FieldErrors, Refusal } from "@/lib/platform/errors";
import { auditEventsOf, makeWorld, stored, type World, worldPassword } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const phone = "5b3e7d8c-1d67-4a5f-9a55-0a3f0c2f7a11";
const deviceKey = deviceKeyOf(phone);
const pin = "2580";

let world: World;
beforeEach(async () => {
  world = await makeWorld(now);
});

const turnOn = (who: Client, changes = {}) =>
  setPin(who, { pin, currentPassword: worldPassword, deviceKey, ...changes });
const at = (who: Client, seconds: number) => actorOf(who.loginId, later(seconds)) as Promise<Client | null>;
const opens = async (who: Client, seconds: number) => (await at(who, seconds)) !== null;

describe("a device that two people share", () => {
  test("is off until one of them turns it on, for themselves and for this device alone", async () => {
    expect((await at(world.ana, 0))?.sharesDevice).toBe(false);
    expect(await sharedSince(world.ana, deviceKey)).toBeNull();

    await turnOn(world.ana);

    expect((await at(world.ana, 0))?.sharesDevice).toBe(true);
    expect((await at(world.ben, 0))?.sharesDevice).toBe(false);
    expect(await sharedSince(world.ana, deviceKey)).toEqual(now);
    expect(await sharedSince(world.ben, deviceKey)).toBeNull();
    expect(await sharedSince(world.ana, deviceKeyOf("another"))).toBeNull();
  });

  test("locks two minutes after it was last used, and stays locked however often it is asked for", async () => {
    await turnOn(world.ana);

    expect(await opens(world.ana, 119)).toBe(true);
    expect(await opens(world.ana, 119 + 119)).toBe(true);
    expect(await opens(world.ana, 119 + 119 + 121)).toBe(false);
    expect(await opens(world.ana, 119 + 119 + 122)).toBe(false);
    expect(await opens(world.ana, 3_600)).toBe(false);
    expect(await opens(world.ben, 3_600)).toBe(true);
  });

  test("says how long it stays open without being used by that", async () => {
    await turnOn(world.ana);

    expect((await sessionClock(world.ana.loginId, later(20))).untilLocked).toBe(100);
    expect((await sessionClock(world.ana.loginId, later(119))).untilLocked).toBe(1);
    expect((await sessionClock(world.ana.loginId, later(130))).untilLocked).toBeLessThanOrEqual(0);
    expect((await sessionClock(world.ben.loginId, later(130))).untilLocked).toBeNull();
    expect(await opens(world.ana, 130)).toBe(false);
  });

  test("its PIN opens it, and only its own", async () => {
    await turnOn(world.ana);
    await turnOn(world.ben, { pin: "7410" });
    expect(await opens(world.ana, 200)).toBe(false);

    expect(await tryPin(world.ana.loginId, "7410", later(201))).toBe("wrong");
    expect(await opens(world.ana, 202)).toBe(false);
    expect(await tryPin(world.ana.loginId, pin, later(203))).toBe("right");
    expect(await opens(world.ana, 204)).toBe(true);
  });

  test("can be locked at once; where there is no PIN it says what to do", async () => {
    await expect(lockNow(world.ana)).rejects.toThrow(Refusal);
    await turnOn(world.ana);

    await lockNow((await at(world.ana, 1)) as Client);

    expect(await opens(world.ana, 2)).toBe(false);
    expect(await tryPin(world.ana.loginId, pin, later(3))).toBe("right");
    expect(await opens(world.ana, 4)).toBe(true);
  });

  test("several requests of somebody who was away are all refused", async () => {
    await turnOn(world.ana);

    const all = await Promise.all([150, 150, 151, 152, 153].map((seconds) => opens(world.ana, seconds)));

    expect(all).toEqual([false, false, false, false, false]);
  });

  test("is known again at the next sign-in on it, and not on another", async () => {
    await turnOn(world.ana);
    const { email } = await ownSignIn(world.ana);
    const signIn = async (device: KnownDevice | null) => {
      const result = await signInWithPassword({
        ...{ email, password: worldPassword, address: "10.1.1.1", userAgent: "", at: later(10), device },
      });
      if (!result.ok) throw new Error("should be signed in");
      return (await actorOf(result.loginId, later(10))) as Client;
    };

    expect((await signIn({ device: phone, accounts: [world.ana.accountId] })).sharesDevice).toBe(true);
    expect((await signIn({ device: crypto.randomUUID(), accounts: [] })).sharesDevice).toBe(false);
    expect((await signIn(null)).sharesDevice).toBe(false);
  });

  test("whoever holds it may end a sign-in that waits there, and no other one", async () => {
    await turnOn(world.ana);

    await endLogin(world.ana.loginId, later(1));
    await endLogin(world.ben.loginId, later(1));

    expect(await tryPin(world.ana.loginId, pin, later(2))).toBe("over");
    expect(await opens(world.ana, 2)).toBe(false);
    expect(await opens(world.ben, 2)).toBe(true);
  });

  test("twelve hours away are over for the PIN too", async () => {
    await turnOn(world.ana);

    expect(await tryPin(world.ana.loginId, pin, later(12 * 3_600 + 1))).toBe("over");
  });
});

describe("a PIN makes nothing weaker", () => {
  test("setting it, changing it and turning it off ask for the password", async () => {
    const wrong = { currentPassword: "not the one she has" };
    await expect(turnOn(world.ana, wrong)).rejects.toThrow(FieldErrors);
    await turnOn(world.ana);
    await expect(turnOn(world.ana, { pin: "1379", ...wrong })).rejects.toThrow(FieldErrors);
    await expect(turnOffPin(world.ana, { ...wrong, deviceKey })).rejects.toThrow(FieldErrors);
    expect(await tryPin(world.ana.loginId, pin, later(1))).toBe("right");

    for (let twice = 0; twice < 2; twice += 1)
      await turnOffPin(world.ana, { currentPassword: worldPassword, deviceKey });

    expect((await at(world.ana, 2))?.sharesDevice).toBe(false);
    expect(await opens(world.ana, 600)).toBe(true);
    const kinds = (await accountNewsOf(actorAt(world.ana, later(9)))).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["shared_device_off", "shared_device_on"]);
    for (const action of ["shared_device.turn_on", "shared_device.turn_off"])
      expect(await auditEventsOf(world, action)).toHaveLength(1);
  });

  test("it is stored as a hash, and is no part of the password", async () => {
    await turnOn(world.ana);
    const [row] = await stored<{ pin_hash: string }>(
      sql`select pin_hash from shared_devices where account_id = ${world.ana.accountId}`,
    );

    expect(row?.pin_hash).toMatch(/^\$argon2id\$/);
    const withDigits = { pin: "8472", currentPassword: "boat 8472 lantern" };
    await expect(turnOn(world.ana, withDigits)).rejects.toThrow(FieldErrors);
  });

  test.each(["0000", "1234", "4321", "98765", "123", "123456789", "12a4", ""])("%s is none", (easy) => {
    expect(setPinSchema.safeParse({ pin: easy, currentPassword: "x" }).success).toBe(false);
  });

  test("a few wrong ones end this sign-in and no other, and its owner alone is told", async () => {
    await turnOn(world.ana);
    for (const guess of ["1111", "2222", "3333", "4444", "5555"])
      expect(await tryPin(world.ana.loginId, guess, later(150))).toBe("wrong");

    expect(await tryPin(world.ana.loginId, pin, later(151))).toBe("over");

    expect(await opens(world.ana, 152)).toBe(false);
    expect(await opens(world.ben, 152)).toBe(true);
    const told = async (who: Client) =>
      (await accountNewsOf(actorAt(who, later(200)))).filter(({ kind }) => kind === "pin_guessed").length;
    expect(await told(world.ana)).toBe(1);
    expect(await told(world.ben)).toBe(0);
  });

  test("right ones are never too many", async () => {
    await turnOn(world.ana);

    for (let i = 0; i < 20; i += 1) expect(await tryPin(world.ana.loginId, pin, later(i))).toBe("right");
  });
});
