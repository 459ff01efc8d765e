import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { ownSignIn } from "@/lib/accounts/password/queries";
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  renewRecoveryCodes,
} from "@/lib/accounts/second-step/commands";
import { ownSecondStep } from "@/lib/accounts/second-step/queries";
import { actorAt, actorOf, type Coach } from "@/lib/platform/auth/actor";
import { signInWithPassword } from "@/lib/platform/auth/password-sign-in";
import { openSecret, sealSecret } from "@/lib/platform/auth/sealed-secret";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { requireSecondStep } from "@/lib/practice/settings/commands";
import { codeAt, withSecondStep } from "@/tests/factories/second-step";
import { auditEventsOf, makeWorld, type World, worldPassword } from "@/tests/factories/world";
import { openAdmin } from "./access-matrix/admin";

const now = new Date("2026-03-04T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
const proof = (code: string, currentPassword = worldPassword) => ({ currentPassword, code });

let world: World;
beforeEach(async () => {
  world = await makeWorld(now);
});

const kinds = async (coach: Coach) => (await accountNewsOf(coach)).map(({ kind }) => kind);
const asked = async (coach: Coach) =>
  signInWithPassword({
    ...{ email: (await ownSignIn(coach)).email, password: worldPassword },
    ...{ address: randomUUID(), userAgent: "", at: coach.at },
  });

describe("setting a second step up", () => {
  test("asks for the password", async () => {
    const wrong = beginSecondStep(world.coach, { currentPassword: "not this one" });

    await expect(wrong).rejects.toThrow(FieldErrors);
    expect(await ownSecondStep(world.coach)).toEqual({ status: "off" });
  });

  test("changes nothing at sign-in until a code has confirmed it", async () => {
    await beginSecondStep(world.coach, { currentPassword: worldPassword });
    await expect(confirmSecondStep(world.coach, { code: "000000" })).rejects.toThrow(FieldErrors);

    expect((await asked(world.coach)).ok).toBe(true);
  });

  test("shows the secret for half an hour, and in that sign-in alone", async () => {
    const other = await asked(world.coach);
    if (!other.ok) throw new Error("should be signed in");
    const elsewhere = (await actorOf(other.loginId, now)) as Coach;
    await beginSecondStep(world.coach, { currentPassword: worldPassword });

    expect(await ownSecondStep(world.coach)).toMatchObject({ status: "begun" });
    expect(await ownSecondStep(elsewhere)).toEqual({ status: "off" });
    expect(await ownSecondStep(actorAt(world.coach, later(1_800)))).toEqual({ status: "off" });
    await expect(confirmSecondStep(elsewhere, { code: "000000" })).rejects.toThrow(/begin again/);
  });

  test("gives ten codes, ends every other sign-in, tells its owner, and is in the log", async () => {
    const phone = await asked(world.coach);
    if (!phone.ok) throw new Error("should be signed in");

    const { codes } = await withSecondStep(world.coach);

    expect(codes).toHaveLength(10);
    expect(await actorOf(phone.loginId, now)).toBeNull();
    expect(await actorOf(world.coach.loginId, now)).not.toBeNull();
    expect(await kinds(world.coach)).toContain("second_step_on");
    expect(await ownSecondStep(world.coach)).toMatchObject({ status: "on", codesLeft: 10 });
    expect(await auditEventsOf(world, "second_step.turn_on")).toEqual([
      { actor_id: world.coach.personId, fields: ["second_step"], scope: "person" },
    ]);
  });

  test("is refused where there is one", async () => {
    await withSecondStep(world.coach);

    await expect(beginSecondStep(world.coach, { currentPassword: worldPassword })).rejects.toThrow(Refusal);
  });

  test("keeps secret and codes nowhere in the clear", async () => {
    const { secret, codes } = await withSecondStep(world.coach);

    const tables = ["second_steps", "recovery_codes", "audit_events", "account_news", "submissions"];
    const admin = await openAdmin();
    for (const table of tables) {
      const text = JSON.stringify(await admin`select row_to_json(t)::text as row from ${admin(table)} t`);
      for (const word of [secret, ...codes, ...codes.map((code) => code.replaceAll("-", ""))])
        expect(text).not.toContain(word);
    }
    await admin.end();
  });

  test("a sealed secret opens for its own sign-in alone", () => {
    const sealed = sealSecret("JBSWY3DPEHPK3PXP", "one");

    expect(openSecret(sealed, "one")).toBe("JBSWY3DPEHPK3PXP");
    expect(openSecret(sealed, "another")).toBeNull();
    expect(openSecret(Buffer.concat([sealed.subarray(0, -1), Buffer.from([1])]), "one")).toBeNull();
  });
});

describe("changing it", () => {
  test("new recovery codes need password and code, and the old ones stop working", async () => {
    const { secret, codes } = await withSecondStep(world.coach);
    await expect(renewRecoveryCodes(world.coach, proof("000000"))).rejects.toThrow(FieldErrors);
    await expect(renewRecoveryCodes(world.coach, proof(codeAt(secret, now), "not this one"))).rejects.toThrow(
      FieldErrors,
    );

    const { codes: fresh } = await renewRecoveryCodes(world.coach, proof(codeAt(secret, now)));

    await expect(endSecondStep(world.coach, proof(codes[0] ?? ""))).rejects.toThrow(FieldErrors);
    await endSecondStep(world.coach, proof(fresh[0] ?? ""));
    expect(await kinds(world.coach)).toEqual(
      expect.arrayContaining(["recovery_codes_renewed", "second_step_off"]),
    );
  });

  test("a wrong password uses no code up", async () => {
    const { codes } = await withSecondStep(world.coach);

    await expect(endSecondStep(world.coach, proof(codes[0] ?? "", "not this one"))).rejects.toThrow(
      FieldErrors,
    );

    expect(await ownSecondStep(world.coach)).toMatchObject({ codesLeft: 10 });
  });

  test("turned off, the password alone signs in, and it can be set up again", async () => {
    const { secret } = await withSecondStep(world.coach);
    await endSecondStep(world.coach, proof(codeAt(secret, now)));

    expect((await asked(world.coach)).ok).toBe(true);
    expect((await withSecondStep(world.coach)).codes).toHaveLength(10);
  });

  test("of two who turn it off at once with one code, one does", async () => {
    const { secret } = await withSecondStep(world.coach);

    const both = await Promise.allSettled(
      [1, 2].map(() => endSecondStep(world.coach, proof(codeAt(secret, now)))),
    );

    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("guesses of somebody at an open device end after ten", async () => {
    const { secret } = await withSecondStep(world.coach);
    for (let i = 0; i < 10; i += 1)
      await expect(endSecondStep(world.coach, proof("000000"))).rejects.toThrow(i < 9 ? FieldErrors : Error);

    await expect(endSecondStep(world.coach, proof(codeAt(secret, now)))).rejects.toThrow(/many tries/);
  });
});

describe("a practice that requires it", () => {
  const owes = async (coach: Coach) => ((await actorOf(coach.loginId, now)) as Coach).owesSecondStep;

  test("asks everybody who works there and has none, and nobody else", async () => {
    expect(await owes(world.coach)).toBe(false);
    await requireSecondStep(world.coach, { required: "yes" });
    expect([await owes(world.coach), await owes(world.colleague), await owes(world.stranger)]).toEqual([
      true,
      true,
      false,
    ]);

    await withSecondStep(world.colleague);

    expect([await owes(world.coach), await owes(world.colleague)]).toEqual([true, false]);
    await requireSecondStep(world.coach, { required: "no" });
    expect(await owes(world.coach)).toBe(false);
  });

  test("is its owner's to say", async () => {
    await expect(requireSecondStep(world.colleague, { required: "yes" })).rejects.toThrow(NotFound);
  });

  test("begun is not yet done", async () => {
    await requireSecondStep(world.coach, { required: "yes" });
    await beginSecondStep(world.coach, { currentPassword: worldPassword });

    expect(await owes(world.coach)).toBe(true);
  });
});
