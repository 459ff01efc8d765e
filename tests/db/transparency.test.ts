import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { DataError } from "@/db/errors";
import { givePlan, openTransparency, renewPlan, stopPlan } from "@/lib/agreements/transparency/commands";
import { clientTransparency, coupleTransparency } from "@/lib/agreements/transparency/queries";
import { notOpen } from "@/lib/agreements/transparency/records/as-system";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { professionOf } from "@/lib/platform/text/profession";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { inDays } from "@/tests/factories/agreements";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const open = (w: World, how: "yes" | "no" = "yes") =>
  openTransparency(w.coach, { coupleId: w.couple.coupleId, open: how });
const give = (who: Client, more: object = {}) =>
  givePlan(who, {
    submitKey: randomUUID(),
    area: "plans",
    words: "On Thursdays I am at the club until ten.",
    why: "So that you need not wonder.",
    untilOn: inDays(who, 14),
    ...more,
  });
const later = <A extends Client>(who: A, days: number) =>
  actorAt(who, new Date(who.at.getTime() + days * 86_400_000));
const words = (who: Client) => clientTransparency(who).then(({ theirs }) => theirs.map((plan) => plan.words));

describe("while it stands", () => {
  test("the other sees it until its day, the giver renews, and nobody else can", async () => {
    const own = await makeWorld();
    await open(own);
    const submitKey = randomUUID();
    const [{ planId }, again] = await Promise.all([
      give(own.ben, { submitKey }),
      give(own.ben, { submitKey }),
    ]);
    expect(again.planId).toBe(planId);
    expect(await words(own.ana)).toHaveLength(1);
    expect(await words(own.ben)).toEqual([]);
    expect(await words(later(own.ana, 14))).toHaveLength(1);
    expect(await words(later(own.ana, 15))).toEqual([]);
    expect((await clientTransparency(later(own.ben, 15))).mine).toMatchObject([
      { over: true, lookAtIt: true },
    ]);
    const renewed = { planId, untilOn: inDays(own.ben, 44) };
    for (const who of [own.ana, own.otherCouple.first, own.strangers.first]) {
      await expect(renewPlan(later(who, 15), renewed)).rejects.toThrow(NotFound);
      await expect(stopPlan(who, { planId })).rejects.toThrow(NotFound);
    }
    await renewPlan(later(own.ben, 15), renewed);
    expect(await words(later(own.ana, 44))).toHaveLength(1);
    expect((await coupleTransparency(own.coach, own.couple)).plans).toMatchObject([{ giver: "Ben" }]);
    const deeds = await Promise.all(
      ["give", "renew"].map((verb) => auditEventsOf(own, `transparency.${verb}`)),
    );
    expect(deeds.flat().map(({ scope }) => scope)).toEqual(["person", "person"]);
  });

  test("never for more than thirty days, not even past the form", async () => {
    await open(world);
    for (const days of [-1, 0, 31]) {
      await expect(give(world.ben, { untilOn: inDays(world.ben, days) })).rejects.toThrow(FieldErrors);
    }
    const { planId } = await give(world.ben, { untilOn: inDays(world.ben, 30) });
    await expect(renewPlan(world.ben, { planId, untilOn: inDays(world.ben, 31) })).rejects.toThrow(
      FieldErrors,
    );
    await expect(
      stored(sql`update transparency_plans set until_on = until_on + 60 where id = ${planId}`),
    ).rejects.toMatchObject({ constraint: "transparency_plans_thirty_days" });
  });

  test("stopping is at once and without a trace: the next view is as if there had been nothing", async () => {
    const own = await makeWorld();
    await open(own);
    const before = JSON.stringify(await clientTransparency(own.ana));
    const { planId } = await give(own.ben);
    await Promise.all([stopPlan(own.ben, { planId }), stopPlan(own.ben, { planId })]);
    await stopPlan(own.ben, { planId });
    expect(await auditEventsOf(own, "transparency.stop")).toHaveLength(1);
    expect(JSON.stringify(await clientTransparency(own.ana))).toBe(before);
    await expect(renewPlan(own.ben, { planId, untilOn: inDays(own.ben, 9) })).rejects.toThrow(NotFound);
    const rows = await asActor(own.ana, (tx) => tx.execute(sql`select 1 from transparency_plans`));
    expect(rows).toHaveLength(0);
  });
});

describe("while it is closed", () => {
  const closings: [string, (w: World) => Promise<unknown>][] = [
    ["the counselor never opened it", async () => undefined],
    ["the counselor closed it", async (w) => open(w, "no")],
    [
      "the two are parting",
      (w) => stored(sql`update couples set status = 'separating' where id = ${w.couple.coupleId}`),
    ],
  ];

  test("every reason looks the same to both, to the letter", async () => {
    const seen = new Set<string>();
    const said = new Set<string>();
    for (const [why, close] of closings) {
      const own = await makeWorld(world.coach.at);
      if (why !== "the counselor never opened it") {
        await open(own);
        await give(own.ben);
        expect(await words(own.ana)).toHaveLength(1);
      }
      await close(own);
      for (const who of [own.ana, own.ben]) {
        seen.add(JSON.stringify(await clientTransparency(who)));
        said.add((await give(who).catch((error: Error) => `${error.name}: ${error.message}`)) as string);
      }
    }
    expect(seen.size).toBe(1);
    const closed = notOpen(professionOf("licensed"));
    expect([...said]).toEqual([`Refusal: ${closed}`]);
    expect(closed).not.toMatch(/safe|concern/i);
  });

  test("a concern closes nothing: what stands stays, what is given or renewed is held, also once it is settled", async () => {
    const own = await makeWorld();
    await open(own);
    const { planId } = await give(own.ben);
    const before = JSON.stringify(await clientTransparency(own.ana));
    await raiseConcern(own.coach, { coupleId: own.couple.coupleId, aboutClientId: null, words: "Fear." });
    expect(await coupleTransparency(own.coach, own.couple)).toMatchObject({ opened: true, held: true });
    await give(own.ben, { words: "Given meanwhile." });
    await renewPlan(own.ben, { planId, untilOn: inDays(own.ben, 29) });
    expect((await clientTransparency(own.ben)).mine).toHaveLength(2);
    expect(JSON.stringify(await clientTransparency(own.ana))).toBe(before);
    const [concern] = (await safetyConcerns(own.coach, own.couple)).open;
    await settleConcern(own.coach, { concernId: concern?.concernId ?? "", reason: "Talked." });
    expect(JSON.stringify(await clientTransparency(own.ana))).toBe(before);
    await stopPlan(own.ben, { planId });
    expect(await words(own.ana)).toEqual([]);
  });

  test("opened or closed twice, or closed before it ever was open, it is in the log once or not at all", async () => {
    const own = await makeWorld();
    const log = async () => [
      (await auditEventsOf(own, "transparency.open")).length,
      (await auditEventsOf(own, "transparency.close")).length,
    ];
    await open(own, "no");
    expect(await log()).toEqual([0, 0]);
    await Promise.all([open(own), open(own), open(own)]);
    expect(await log()).toEqual([1, 0]);
    await Promise.all([open(own, "no"), open(own, "no")]);
    expect(await log()).toEqual([1, 1]);
    await open(own);
    expect(await log()).toEqual([2, 1]);
  });

  test("clients cannot even ask, and other counselors do not find it", async () => {
    for (const who of [world.ana, world.ben]) {
      await expect(asActor(who, (tx) => tx.execute(sql`select 1 from transparency_doors`))).rejects.toThrow(
        DataError,
      );
    }
    const { coupleId } = world.couple;
    for (const who of [world.colleague, world.stranger]) {
      await expect(openTransparency(who, { coupleId, open: "yes" })).rejects.toThrow(NotFound);
      await expect(coupleTransparency(who, { coupleId })).rejects.toThrow(NotFound);
    }
  });
});

test("being told where somebody is by the hour is pointed out to the counselor", async () => {
  const own = await makeWorld();
  await open(own);
  await give(own.ana, { words: "I will send you a photo from wherever I am." });
  const { signals } = await coupleSignals(own.coach, own.couple);
  expect(signals).toMatchObject([{ about: "transparency", topic: "whereabouts", personName: "Ana" }]);
});
