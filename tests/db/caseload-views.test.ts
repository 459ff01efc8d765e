import { beforeAll, describe, expect, test } from "vitest";
import { caseload } from "@/lib/caseload/queries";
import { waitingToRead } from "@/lib/caseload/reading/queries";
import type { CaseloadView } from "@/lib/caseload/types";
import { pathwayShelf } from "@/lib/library/pathways/queries";
import { beginPlan, makePlan } from "@/lib/plans/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { createCouple, renameCouple } from "@/lib/practice/couples/commands";
import { bookAppointments } from "@/lib/sessions/appointments/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { foundAlone } from "@/scripts/story/alone";
import { makeWorld, type World } from "@/tests/factories/world";

const start = new Date("2026-03-04T10:00:00Z");
let world: World;
const found = async (view: Partial<CaseloadView> = {}) =>
  (await caseload(world.coach, view)).couples.map(({ label }) => label);

/** Ana & Ben have come twice, and come again; Ana has answered this week. Inés & Çem have only been written down. */
beforeAll(async () => {
  world = await makeWorld(start);
  const { coupleId, first, second } = world.couple;
  const { coupleId: third } = await createCouple(actorAt(world.coach, start), {
    ...{ firstName: "Inés", firstEmail: "ines@world.test", secondName: "Çem", secondEmail: null },
  });
  expect(third).not.toBe(coupleId);
  await bookAppointments(actorAt(world.coach, new Date("2026-02-18T09:00:00Z")), {
    ...{ coupleId, who: "both", day: "2026-02-18", time: "17:00", minutes: 60, rhythm: "weekly", times: 4 },
  });
  await answerPulse(first, {
    ...{ weekOn: "2026-03-02", rely: 5, open: 5, hope: 5, ease: 5, trusted: 5 },
    ...{ line: null, submitKey: crypto.randomUUID() },
  });
  for (const { personId: clientId } of [first, second])
    await foundAlone(world.coach, { coupleId, clientId, words: "Not afraid." });
  const { here } = await pathwayShelf(world.coach);
  const pathwayId = here.find(({ slug }) => slug === "along-the-phases")?.pathwayId ?? "";
  const { planId } = await makePlan(world.coach, { coupleId, pathwayId, ways: "first_hurt", either: {} });
  await beginPlan(world.coach, { planId });
});

test("a row says when they came and come, where they are, and each one's latest sign of life", async () => {
  const row = (await caseload(world.coach)).couples.find(
    ({ coupleId }) => coupleId === world.couple.coupleId,
  );
  expect(row?.lastSession).toEqual(new Date("2026-02-25T17:00:00Z"));
  expect(row?.nextSession).toEqual(new Date("2026-03-04T17:00:00Z"));
  expect(row?.step).toMatchObject({ place: 1, title: "Steady ground" });
  expect(row?.partners.map(({ thisWeek, lastSign }) => [thisWeek, lastSign])).toEqual([
    [true, start],
    [false, null],
  ]);
});

describe("the couples that are shown", () => {
  test("are found by the beginning of a name, accents and case aside", async () => {
    expect(await found({ q: "ines" })).toEqual(["Inés & Çem"]);
    expect(await found({ q: "CEM" })).toEqual(["Inés & Çem"]);
    expect(await found({ q: "nobody" })).toEqual([]);
    await renameCouple(world.coach, {
      ...{ coupleId: world.otherCouple.coupleId, firstName: "Chidi", secondName: "Dana", label: "Tuesday" },
    });
    expect([await found({ q: "dana" }), await found({ q: "tues" })]).toEqual([["Tuesday"], ["Tuesday"]]);
  });

  test("are narrowed to what they have in common", async () => {
    expect(await found({ only: "safety", sort: "name" })).toEqual(["Inés & Çem", "Tuesday"]);
    expect(await found({ only: "unbooked", sort: "name" })).toEqual(["Inés & Çem", "Tuesday"]);
    expect(await found({ only: "unanswered", sort: "name" })).toEqual(["Ana & Ben", "Tuesday"]);
    expect(await found({ only: "attention" })).toContain("Tuesday");
  });

  test("come in the order asked for", async () => {
    expect(await found({ sort: "name" })).toEqual(["Ana & Ben", "Inés & Çem", "Tuesday"]);
    expect((await found({ sort: "session" }))[0]).toBe("Ana & Ben");
  });

  test("without a check-in for longest, by the one from whom nothing has come: the other's answers hide nobody", async () => {
    const week = { rely: 5, open: 5, hope: 5, ease: 5, trusted: 5, line: null };
    const now = { weekOn: "2026-03-02", ...week };
    expect(await found({ sort: "quiet" })).toEqual(["Ana & Ben", "Inés & Çem", "Tuesday"]);
    await answerPulse(world.couple.second, { ...now, submitKey: crypto.randomUUID() });
    expect(await found({ sort: "quiet" })).toEqual(["Inés & Çem", "Tuesday", "Ana & Ben"]);
  });

  test("are those of the counselor who asks, whatever is asked", async () => {
    for (const view of [{ q: "ana" }, { only: "safety" as const }, { sort: "quiet" as const }])
      for (const other of [world.colleague, world.stranger])
        expect((await caseload(other, view)).couples.map(({ label }) => label)).not.toContain("Ana & Ben");
  });
});

test("nothing waits to be read where nothing was sent", async () => {
  expect(await waitingToRead(world.coach)).toEqual([]);
});
