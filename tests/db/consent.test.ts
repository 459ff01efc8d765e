import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { reopenCouple, separateCouple } from "@/lib/endings/commands";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { couplePathway } from "@/lib/plans/queries";
import { assignDueOnItsDay } from "@/lib/plans/records/as-system";
import { actorOf, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { signConsent, writeConsent } from "@/lib/practice/consent/commands";
import { consentText, myConsent } from "@/lib/practice/consent/queries";
import { coupleHead } from "@/lib/practice/couples/queries";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { assigned } from "@/tests/factories/homework";
import { auditEventsOf, consenting, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const sign = (who: Client, version: number) => signConsent(who, { version, read: "yes" });
const now = async (who: Client) => (await actorOf(who.loginId, who.at)) as Client;
const change = async (channels = "Ring me.") => {
  const { writtenAt: _, ...text } = await consentText(world.coach);
  return writeConsent(world.coach, { ...text, channels });
};
const toAna = () =>
  assigned(world, "my-pace-and-my-limits", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "each" }],
  });

describe("before somebody has signed", () => {
  test("the texts are there to read, in the words of their practice, and nothing else is theirs to do", async () => {
    const fay = world.colleagues.second;

    expect(fay.consent).toBe("first");
    expect((await myConsent(fay)).signed).toBeNull();
    const weekOn = "2026-03-02";
    const pulse = {
      weekOn,
      rely: 5,
      open: 5,
      hope: 5,
      ease: 5,
      trusted: 5,
      line: null,
      submitKey: crypto.randomUUID(),
    };
    await expect(answerPulse(fay, pulse)).rejects.toMatchObject({ code: "25006" });
    expect(await stored(sql`select 1 from pulses where client_id = ${fay.personId}`)).toEqual([]);
    const { text } = await myConsent(world.strangers.first);
    expect(text.nature).toMatch(/^Coaching is not therapy/);
  });

  test("nothing is assigned to them, and the counselor reads what to do; to the other it can be", async () => {
    const { colleague, colleagues } = world;
    const give = (clientId: string) =>
      assigned(
        world,
        "my-pace-and-my-limits",
        { coupleId: colleagues.coupleId, mode: "one", partners: [{ clientId, role: "each" }] },
        colleague,
      );

    await expect(give(colleagues.second.personId)).rejects.toThrow(
      /Fay has not signed .* Fay finds it on signing in/,
    );
    expect(await give(colleagues.first.personId)).toHaveLength(36);
  });

  test("a pathway waits for them and says so", async () => {
    const [pathway] = await stored<{ id: string }>(
      sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'eight-steps-after-a-conflict'`,
    );
    const plan = { ...world.couple, pathwayId: pathway?.id ?? "", ways: "first_hurt", either: {} } as const;
    const { planId } = await makePlan(world.coach, plan);
    await change();

    await beginPlan(world.coach, { planId });

    const given = () => stored(sql`select 1 from assignments where couple_id = ${world.couple.coupleId}`);
    expect(await given()).toEqual([]);
    const { plan: seen } = await couplePathway(world.coach, world.couple);
    expect(seen?.steps[0]?.waits).toBe("consent");
    for (const who of [world.ana, world.ben]) await sign(who, 2);
    const place = { practiceId: world.practiceId, coupleId: world.couple.coupleId, planId };
    await assignDueOnItsDay(place, new Date(world.coach.at.getTime() + 86_400_000));
    expect((await given()).length).toBeGreaterThan(0);
  });
});

describe("signing", () => {
  test("twice is once, and the other learns nothing of it", async () => {
    const before = await myConsent(world.colleagues.first);

    await sign(world.colleagues.second, 1);
    await sign(world.colleagues.second, 1);

    expect((await now(world.colleagues.second)).consent).toBe("given");
    expect(await myConsent(world.colleagues.first)).toEqual(before);
    const lines = await auditEventsOf(world, "consent.sign");
    expect(lines.filter(({ actor_id }) => actor_id === world.colleagues.second.personId)).toHaveLength(1);
  });

  test("the counselor sees who has signed what, and when", async () => {
    await change();
    await sign(world.ben, 2);

    const { partners } = await coupleHead(world.coach, world.couple.coupleId);

    expect(partners.map(({ signed, hasConsented }) => ({ ...signed, hasConsented }))).toEqual([
      { version: 1, at: world.ana.at, hasConsented: false },
      { version: 2, at: world.ben.at, hasConsented: true },
    ]);
  });

  test("an older version counts for itself alone, and one that never was is not found", async () => {
    await change();
    const fay = world.colleagues.second;

    await sign(fay, 1);

    expect((await now(fay)).consent).toBe("again");
    await expect(sign(fay, 7)).rejects.toThrow(NotFound);
  });
});

describe("changing the texts", () => {
  test("asks everybody again, and leaves what they have", async () => {
    const assignmentId = await toAna();

    expect(await change()).toEqual({ asksAgain: true });

    expect((await now(world.ana)).consent).toBe("again");
    expect(
      await stored(sql`select 1 from assignments where id = ${assignmentId} and withdrawn_at is null`),
    ).toHaveLength(1);
    await expect(toAna()).rejects.toThrow(Refusal);
    await sign(world.ana, 2);
    expect(await toAna()).toHaveLength(36);
  });

  test("the same words ask nobody, and are the owner's alone to change", async () => {
    const { writtenAt: _, ...text } = await consentText(world.coach);

    expect(await writeConsent(world.coach, text)).toEqual({ asksAgain: false });
    await expect(writeConsent(world.colleague, { ...text, nature: "Mine." })).rejects.toThrow(NotFound);
    expect(
      await stored(sql`select 1 from consent_texts where practice_id = ${world.practiceId}`),
    ).toHaveLength(1);
  });

  test("of two at once one is told, and its words are not lost in the other's", async () => {
    const results = await Promise.allSettled(["Ring me.", "Write to me."].map(change));

    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await consentText(world.coach)).version).toBe(2);
  });

  test("while somebody signs counts their name for what they read, twenty times", async () => {
    for (let version = 1; version <= 20; version += 1) {
      await Promise.all([sign(world.ana, version), change(`Ring me, ${version}.`)]);

      expect((await myConsent(world.ana)).signed?.version).toBe(version);
      expect((await now(world.ana)).consent).toBe("again");
    }
  });

  test("what becomes of private words stays as each has signed it, until they sign anew", async () => {
    const { writtenAt: _, ...text } = await consentText(world.coach);
    await writeConsent(world.coach, { ...text, disclosure: "no_secrets" });

    expect((await now(world.ana)).disclosure).toBe("counselor_discretion");
    await sign(world.ana, 2);
    expect((await now(world.ana)).disclosure).toBe("no_secrets");
  });
});

describe("a stretch of their work", () => {
  test("opened again asks anew", async () => {
    const { coach, couple } = world;
    await separateCouple(coach, { coupleId: couple.coupleId, atOnce: false });
    const whileEnding = await now(world.ben);
    await reopenCouple(coach, couple);

    expect(whileEnding.consent).toBe("given");
    expect((await now(world.ben)).consent).toBe("first");
    expect((await consenting(world.ben)).consent).toBe("given");
  });

  test("that began before anybody was asked goes on, and its people are asked at their next visit", async () => {
    const { colleagues } = world;
    await stored(sql`update couples set before_consent = true where id = ${colleagues.coupleId} returning 1`);

    expect((await now(colleagues.second)).consent).toBe("again");
  });
});
