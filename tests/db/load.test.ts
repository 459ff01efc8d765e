import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { sayMinutes, setMinutes } from "@/lib/assignments/load/commands";
import { coupleLoad, myLoad } from "@/lib/assignments/load/queries";
import { notForUs, takeUpAgain } from "@/lib/assignments/responses/commands";
import { clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { couplePauses, myPauses } from "@/lib/pace/pauses/queries";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { hardWeek, sayHardWeek } from "@/lib/plans/hard-week/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { Refusal } from "@/lib/platform/errors";
import { myTimeline } from "@/lib/timeline/queries";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

const start = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(start);
});
const of = () => ({ coupleId: world.couple.coupleId });
const each = () =>
  [world.ana, world.ben].map(({ personId }) => ({ clientId: personId, role: "each" as const }));
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);
const loadOf = async () => (await coupleLoad(world.coach, of())).partners;

describe("minutes a week", () => {
  test("what is assigned is in force for each, until each has sent it", async () => {
    const id = await mapOfCauses(world);
    const [ana, ben] = await loadOf();
    expect(ana?.inForce).toBeGreaterThan(0);
    expect(ana?.inForce).toBe(ben?.inForce);

    await handIn(world.ana, id, { not_clear: "hers" });

    expect((await loadOf()).map(({ inForce }) => inForce)).toEqual([0, ben?.inForce]);
  });

  test("the practice’s number counts until somebody says otherwise; a smaller one of their own always", async () => {
    const limits = async () => (await loadOf()).map(({ limit }) => limit);
    expect(await limits()).toEqual([60, 60]);

    await setMinutes(world.coach, { ...of(), first: 40, second: 90 });
    await sayMinutes(world.ana, { minutes: 25 });
    await sayMinutes(world.ben, { minutes: 120 });
    expect(await limits()).toEqual([25, 90]);

    await setMinutes(world.coach, { ...of(), first: null, second: null });
    await sayMinutes(world.ana, { minutes: null });
    expect(await limits()).toEqual([60, 120]);
  });

  test("each reads their own word, and neither the other’s nor the counselor’s", async () => {
    await setMinutes(world.coach, { ...of(), first: 43, second: 47 });
    await sayMinutes(world.ana, { minutes: 25 });

    expect(await myLoad(world.ana)).toMatchObject({ minutes: 25 });
    expect(await myLoad(world.ben)).toMatchObject({ minutes: null });
  });
});

describe("a hard week", () => {
  const everythingOfBen = async () =>
    JSON.stringify([
      await nextSteps(world.ben),
      await myPauses(world.ben),
      await myTimeline(world.ben),
      await myLoad(world.ben),
    ]);

  test("puts what is hers aside for seven days, and the other finds nothing changed", async () => {
    const apart = await mapOfCauses(world);
    const together = await assigned(world, "undivided-time", { mode: "together", partners: each() });
    const before = await everythingOfBen();
    const sheet = JSON.stringify(await clientSheet(world.ben, together));

    const { untilOn } = await sayHardWeek(world.ana);

    expect(untilOn).toBe("2026-03-11");
    const { main, others, postponed } = await nextSteps(world.ana);
    expect([main, others]).toEqual([null, []]);
    expect(postponed.map(({ assignmentId, until }) => [assignmentId, until]).sort()).toEqual(
      [
        [apart, untilOn],
        [together, untilOn],
      ].sort(),
    );
    expect(await everythingOfBen()).toBe(before);
    expect(JSON.stringify(await clientSheet(world.ben, together))).toBe(sheet);
    expect((await nextSteps(actorAt(world.ana, later(7)))).main).not.toBeNull();
  });

  test("what comes round or begins within the seven days waits for their end, too; what she wants no more of stays away", async () => {
    const weekly = { repeat: "weekly" as const, times: 4 };
    const again = await mapOfCauses(world, weekly);
    const enough = await assigned(world, "feelings-after-betrayal", {
      ...{ ...weekly, mode: "one", partners: each().slice(0, 1) },
    });
    const begins = await assigned(world, "undivided-time", {
      ...{ mode: "together", partners: each(), startsOn: "2026-03-09" },
    });
    await notForUs(world.ana, { assignmentId: enough, occurrence: 1 });

    const { untilOn } = await sayHardWeek(actorAt(world.ana, later(3)));

    expect(untilOn).toBe("2026-03-14");
    const within = await nextSteps(actorAt(world.ana, later(9)));
    expect([within.main, within.others]).toEqual([null, []]);
    const after = await nextSteps(actorAt(world.ana, later(10)));
    expect([after.main, ...after.others].map((one) => one?.assignmentId).sort()).toEqual(
      [again, begins].sort(),
    );
    expect((await nextSteps(actorAt(world.ben, later(8)))).main).not.toBeNull();
  });

  test("her counselor sees it, until it is over; no reason is asked for, and none is kept", async () => {
    await sayHardWeek(world.ana);

    expect((await loadOf()).map(({ hardUntil }) => hardUntil)).toEqual(["2026-03-11", null]);
    expect((await couplePauses(world.coach, of())).each.map(({ hardUntil }) => hardUntil)).toEqual([
      "2026-03-11",
      null,
    ]);
    const over = await coupleLoad(actorAt(world.coach, later(7)), of());
    expect(over.partners.map(({ hardUntil }) => hardUntil)).toEqual([null, null]);
  });

  test("once in seven days, also when it is said in two places at once", async () => {
    const said = await Promise.allSettled(Array.from({ length: 4 }, () => sayHardWeek(world.ana)));
    expect(said.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await auditEventsOf(world, "load.hard_week")).toHaveLength(1);
    await expect(sayHardWeek(actorAt(world.ana, later(6)))).rejects.toThrow(Refusal);

    await sayHardWeek(world.ben);
    expect(await sayHardWeek(actorAt(world.ana, later(7)))).toEqual({ untilOn: "2026-03-18" });
  });

  test("what is sent stays sent, and single things can be brought back", async () => {
    const sent = await mapOfCauses(world);
    const open = await assigned(world, "feelings-after-betrayal", {
      mode: "one",
      partners: each().slice(0, 1),
    });
    await handIn(world.ana, sent, { not_clear: "hers" });

    await sayHardWeek(world.ana);
    await takeUpAgain(world.ana, { assignmentId: open, occurrence: 1 });

    expect((await nextSteps(world.ana)).main?.assignmentId).toBe(open);
    expect((await clientSheet(world.ana, sent)).sheets[0]?.submittedAt).not.toBeNull();
  });

  describe("on a pathway", () => {
    const shifts = async () =>
      (
        await stored<{ days: number; on_date: string }>(
          sql`select days, on_date from plan_shifts where couple_id = ${world.couple.coupleId} and reason = 'hard_week'`,
        )
      ).length;
    const begun = async () => {
      const [row] = await stored<{ id: string }>(
        sql`select id from pathways where practice_id = ${world.practiceId} and slug = 'eight-steps-after-a-conflict'`,
      );
      const { planId } = await makePlan(world.coach, {
        ...{ ...of(), pathwayId: row?.id ?? "", ways: "first_hurt" as const, either: {} },
      });
      return planId;
    };

    test("what is not assigned yet comes a week later, once for both of them", async () => {
      const planId = await begun();
      await beginPlan(world.coach, { planId });

      await sayHardWeek(world.ana);
      await sayHardWeek(world.ben);
      expect(await shifts()).toBe(1);

      await hardWeek(world.coach, { planId, submitKey: randomUUID() });
      expect(await shifts()).toBe(2);
    });

    test("is not moved again where the counselor has just moved it, or where nothing is under way", async () => {
      const planId = await begun();
      await sayHardWeek(world.ana);
      expect(await shifts()).toBe(0);

      await beginPlan(world.coach, { planId });
      await hardWeek(world.coach, { planId, submitKey: randomUUID() });
      await sayHardWeek(actorAt(world.ben, later(3)));
      expect(await shifts()).toBe(1);
    });
  });
});

test("what somebody said about their weeks is in their own copy, and in nobody else's", async () => {
  await sayMinutes(world.ana, { minutes: 25 });
  await setMinutes(world.coach, { ...of(), first: 45, second: null });
  await sayHardWeek(world.ana);

  const part = async (who: typeof world.ana) =>
    copyParts(await ownCopy(who), "counselor").find(({ title }) => title === "How much in a week")?.entries;

  expect(await part(world.ana)).toEqual([
    {
      ...{ title: "Minutes that are good for me", on: "2026-03-04" },
      lines: [{ label: "In a week", words: "25" }],
    },
    { title: "A hard week", on: "2026-03-04", lines: [] },
  ]);
  expect(await part(world.ben)).toBeUndefined();
});
