import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { newsInWords } from "@/lib/accounts/news/terms";
import { changePassword } from "@/lib/accounts/password/commands";
import { ownSignIn } from "@/lib/accounts/password/queries";
import { linksForOwner, setPassword } from "@/lib/accounts/recovery/commands";
import { openPasswordLink } from "@/lib/accounts/recovery/queries";
import { linkForClient, linkForCoach, signOutClient } from "@/lib/accounts/vouching/commands";
import { type Actor, actorAt, actorOf } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { createCouple } from "@/lib/practice/couples/commands";
import { coupleHead } from "@/lib/practice/couples/queries";
import { auditEventsOf, makeWorld, type World } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const old = "seven quiet lanterns";
const fresh = "four small paper boats";

let world: World;
beforeEach(async () => {
  world = await makeWorld(now);
});

const lives = async (actor: Actor) => (await actorOf(actor.loginId, now)) !== null;
const ana = () => ({ clientId: world.ana.personId });
/** Signing in here is from devices that are new each time. */
const told = async (actor: Actor) =>
  (await accountNewsOf(actorAt(actor, hours(24))))
    .filter(({ kind }) => kind !== "new_device")
    .map((one) => newsInWords(one, actor.profile));
const signIn = async (actor: Actor, password: string) =>
  signInWithPassword({
    ...{ email: (await ownSignIn(actor)).email, password },
    ...{ address: randomUUID(), userAgent: "", at: now },
  });

describe("a link by a person's own coach", () => {
  test("sets a new password within a day, ends every sign-in, and says who made it", async () => {
    const { token, name, email } = await linkForClient(world.coach, ana());
    expect({ name, email }).toEqual({ name: "Ana", email: (await ownSignIn(world.ana)).email });
    expect(await lives(world.ana)).toBe(true);

    await setPassword({ token, password: fresh }, hours(23));

    expect(await lives(world.ana)).toBe(false);
    expect((await signIn(world.ana, fresh)).ok).toBe(true);
    expect(await told(world.ana)).toEqual([
      "A new password was set with a one-time link.",
      expect.stringMatching(/^A link to set a new password was made by .*Ruth.*\.$/),
    ]);
    expect(await auditEventsOf(world, "password_link.make_for_client")).toEqual([
      { actor_id: world.coach.personId, fields: [], scope: "practice" },
    ]);
  });

  test("is over after a day", async () => {
    const { token } = await linkForClient(world.coach, ana());

    expect(await openPasswordLink(token, hours(24))).toBeNull();
  });

  test("takes the place of the one made before", async () => {
    const first = await linkForClient(world.coach, ana());
    const second = await linkForClient(world.coach, ana());

    expect(await openPasswordLink(first.token, now)).toBeNull();
    expect(await openPasswordLink(second.token, now)).toHaveLength(1);
  });

  test("stops working when its person changes the password", async () => {
    const { token } = await linkForClient(world.coach, ana());

    await changePassword(world.ana, { currentPassword: old, password: fresh });

    expect(await openPasswordLink(token, now)).toBeNull();
  });

  test("is nobody else's to make, and is told to nobody else", async () => {
    for (const other of [world.colleague, world.stranger])
      await expect(linkForClient(other, ana())).rejects.toThrow(NotFound);
    await linkForClient(world.coach, ana());

    expect(await told(world.ben)).toEqual([]);
    expect(await told(world.coach)).toEqual([]);
  });

  test("is not for somebody who has not joined", async () => {
    const { coupleId } = await createCouple(world.coach, {
      ...{ firstName: "Ida", secondName: "Jon", firstEmail: "ida@world.test", secondEmail: null },
    });
    const { clientId } = (await coupleHead(world.coach, coupleId)).partners[0];

    await expect(linkForClient(world.coach, { clientId })).rejects.toThrow(Refusal);
    await expect(signOutClient(world.coach, { clientId })).rejects.toThrow(Refusal);
  });
});

describe("a link by the owner", () => {
  const tomas = () => ({ coachId: world.colleague.personId });

  test("lets another coach of the practice back in", async () => {
    const { token } = await linkForCoach(world.coach, tomas());

    await setPassword({ token, password: fresh }, now);

    expect(await lives(world.colleague)).toBe(false);
    expect((await signIn(world.colleague, fresh)).ok).toBe(true);
    expect(await auditEventsOf(world, "password_link.make_for_coach")).toHaveLength(1);
  });

  test("is made by no coach who owns nothing, no owner elsewhere, and not for oneself", async () => {
    await expect(linkForCoach(world.colleague, { coachId: world.coach.personId })).rejects.toThrow(NotFound);
    await expect(linkForCoach(world.stranger, tomas())).rejects.toThrow(NotFound);
    await expect(linkForCoach(world.coach, { coachId: world.coach.personId })).rejects.toThrow(NotFound);
    await expect(linkForCoach(world.coach, { coachId: world.ana.personId })).rejects.toThrow(NotFound);
  });
});

describe("a link from the console", () => {
  test("lets an owner back in, and is in the log", async () => {
    const links = await linksForOwner((await ownSignIn(world.coach)).email, now);
    expect(links).toHaveLength(1);

    await setPassword({ token: links[0]?.token ?? "", password: fresh }, now);

    expect((await signIn(world.coach, fresh)).ok).toBe(true);
    expect(await auditEventsOf(world, "password_link.make_for_owner")).toHaveLength(1);
    expect(await told(world.coach)).toHaveLength(2);
  });

  test("is for owners alone", async () => {
    for (const other of [world.colleague, world.ana])
      expect(await linksForOwner((await ownSignIn(other)).email, now)).toEqual([]);
  });
});

describe("a lost phone", () => {
  test("is signed out by one's own coach, and the password stays", async () => {
    await signOutClient(world.coach, ana());

    expect(await lives(world.ana)).toBe(false);
    expect(await lives(world.ben)).toBe(true);
    expect((await signIn(world.ana, old)).ok).toBe(true);
    expect(await told(world.ana)).toEqual([
      expect.stringMatching(/Ruth.* signed you out on all your devices\.$/),
    ]);
    expect(await auditEventsOf(world, "login.end_for_client")).toHaveLength(1);
  });

  test("is signed out by nobody else", async () => {
    for (const other of [world.colleague, world.stranger])
      await expect(signOutClient(other, ana())).rejects.toThrow(NotFound);

    expect(await lives(world.ana)).toBe(true);
  });
});
