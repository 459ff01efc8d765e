import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withdrawAssignment } from "@/lib/assignments/commands";
import { notForUs, setAside } from "@/lib/assignments/responses/commands";
import { beginPlan, leavePlan, makePlan, pausePlan, resumePlan } from "@/lib/plans/commands";
import { hardWeek } from "@/lib/plans/hard-week/commands";
import { couplePathway } from "@/lib/plans/queries";
import { assignDueOnItsDay } from "@/lib/plans/records/as-system";
import { assignRound } from "@/lib/plans/records/rounds";
import { moveOn, openStep } from "@/lib/plans/steps/commands";
import { actorAt, type Client, type Coach } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { dayIn } from "@/lib/platform/time/day";
import { assigned, handIn } from "@/tests/factories/homework";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

const start = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(start);
});

const later = (days: number, hour = 10) =>
  new Date(start.getTime() + days * 86_400_000 + (hour - 10) * 3_600_000);
const on = <A extends Coach | Client>(actor: A, days: number, hour = 10) => actorAt(actor, later(days, hour));
const dayOf = (days: number) => dayIn("Europe/London", later(days));

const pathwayId = async (slug: string) => {
  const [row] = await stored<{ id: string }>(
    sql`select id from pathways where practice_id = ${world.practiceId} and slug = ${slug}`,
  );
  return row?.id ?? "";
};
/** As their counselor changed it for these two: the facts are on the table, so the apology comes by itself. */
const apologyByItself = (planId: string) =>
  stored(sql`update plan_steps set delivery = 'after_previous_plus_days', delivery_days = 3, facts_settled_at = now()
    where plan_id = ${planId} and title = 'Build the apology' returning 1 as one`);
const made = async (slug = "eight-steps-after-a-conflict", changes = {}) => {
  const { planId } = await makePlan(world.coach, {
    coupleId: world.couple.coupleId,
    pathwayId: await pathwayId(slug),
    ways: "first_hurt",
    either: {},
    ...changes,
  });
  await apologyByItself(planId);
  return planId;
};
const begun = async (slug?: string) => {
  const planId = await made(slug);
  await beginPlan(world.coach, { planId });
  return planId;
};
const place = (planId: string) => ({ practiceId: world.practiceId, coupleId: world.couple.coupleId, planId });
const round = (planId: string, days: number, hour = 6) => assignDueOnItsDay(place(planId), later(days, hour));

type Given = { id: string; slug: string; mode: string; people: number; coach_id: string };
const given = () =>
  stored<Given>(sql`
    select a.id, e.slug, a.mode, a.coach_id, (select count(*)::int from assignment_partners p where p.assignment_id = a.id) as people
    from assignments a join exercises e on e.id = a.exercise_id where a.couple_id = ${world.couple.coupleId}
    order by a.created_at, e.slug`);
const slugs = async () => (await given()).map(({ slug }) => slug);
const latest = async (slug: string) => (await given()).findLast((one) => one.slug === slug)?.id ?? "";
const plan = async (days = 0) =>
  (await couplePathway(on(world.coach, days), { coupleId: world.couple.coupleId })).plan;
const step = async (title: string, days = 0) => (await plan(days))?.steps.find((one) => one.title === title);
const both = async (slug: string, days: number) => {
  const id = await latest(slug);
  await handIn(on(world.ana, days), id, {});
  await handIn(on(world.ben, days, 20), id, {});
};

describe("a plan", () => {
  test("is laid out before anything is sent: dates where they are known, and nothing given", async () => {
    await made();
    const view = await plan();
    expect(view).toMatchObject({ state: "planned", injured: "Ana", active: 0 });
    expect(view?.steps[0]?.when).toEqual({ kind: "on", on: dayOf(0) });
    expect(view?.steps[1]?.when.kind).toBe("about");
    expect(view?.steps.find(({ title }) => title === "Hear the apology")?.when).toEqual({ kind: "you" });
    const abouts = view?.steps.flatMap(({ when }) => (when.kind === "about" ? [when.on] : [])) ?? [];
    expect(abouts).toEqual([...abouts].sort());
    expect(abouts.length).toBeGreaterThan(5);
    expect(await given()).toEqual([]);
    await assignRound(later(30));
    expect(await given()).toEqual([]);
  });

  test("asks who was hurt only when a step needs it", async () => {
    await expect(made("eight-steps-after-a-conflict", { ways: null })).rejects.toMatchObject({
      fieldErrors: { ways: [expect.any(String)] },
    });
    await expect(made("from-apology-to-closeness")).rejects.toMatchObject({
      fieldErrors: { "either.6_0": [expect.any(String)] },
    });
    const planId = await made("from-apology-to-closeness", { either: { "6_0": "second" } });
    const [row] = await stored<{ first_role: string | null; second_role: string | null }>(sql`
      select first_role, second_role from plan_exercises x join exercises e on e.id = x.exercise_id
      where x.plan_id = ${planId} and e.slug = 'asking-for-space-and-coming-back'`);
    expect(row).toEqual({ first_role: null, second_role: "each" });
  });

  test("where it goes both ways, a part for one is a part for each", async () => {
    const planId = await made("eight-steps-after-a-conflict", { ways: "both_ways" });
    const rows = await stored(sql`
      select first_role, second_role from plan_exercises x join exercises e on e.id = x.exercise_id
      where x.plan_id = ${planId} and e.slug = 'building-an-apology' order by first_role nulls last`);
    expect(rows).toEqual([
      { first_role: "involved", second_role: null },
      { first_role: null, second_role: "involved" },
    ]);
  });

  test("is one at a time; made twice by a double click it is there once", async () => {
    const planId = await made();
    expect(await made()).toBe(planId);
    await expect(made("along-the-phases")).rejects.toThrow(Refusal);
    await leavePlan(world.coach, { planId });
    expect(await made("along-the-phases")).not.toBe(planId);
  });

  test("is not touched when the built-in one changes", async () => {
    await begun();
    await stored(sql`update pathway_versions set content = jsonb_set(content, '{steps,0,title}', '"Changed"')
      where practice_id = ${world.practiceId} returning 1 as one`);
    expect((await plan())?.steps[0]?.title).toBe("Say what happened");
  });

  test("belongs to one coach: others find nothing", async () => {
    const planId = await made();
    for (const other of [world.colleague, world.stranger]) {
      await expect(beginPlan(other, { planId })).rejects.toThrow(NotFound);
      await expect(couplePathway(other, { coupleId: world.couple.coupleId })).rejects.toThrow(NotFound);
    }
  });
});

describe("giving", () => {
  test("the first step at once, in the coach's name and with who is who", async () => {
    const planId = await begun();
    const [first, ...rest] = await given();
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      slug: "naming-what-happened",
      mode: "apart",
      people: 2,
      coach_id: world.coach.personId,
    });
    const roles = await stored(
      sql`select client_id, role from assignment_partners where assignment_id = ${first?.id} order by role`,
    );
    expect(roles).toEqual([
      { client_id: world.ana.personId, role: "injured" },
      { client_id: world.ben.personId, role: "involved" },
    ]);
    expect(await auditEventsOf(world, "plan.begin")).toHaveLength(1);
    expect(await auditEventsOf(world, "assignment.create")).toHaveLength(1);
    await beginPlan(world.coach, { planId });
    expect(await given()).toHaveLength(1);
    expect(await auditEventsOf(world, "plan.begin")).toHaveLength(1);
  });

  test("the slower partner's pace counts, and a hand-in brings nothing in the same breath", async () => {
    const planId = await begun();
    const first = await latest("naming-what-happened");
    await handIn(on(world.ana, 1), first, {});
    for (const days of [2, 9, 20]) await round(planId, days);
    expect(await slugs()).toEqual(["naming-what-happened"]);
    await handIn(on(world.ben, 20, 20), first, {});
    expect(await round(planId, 20, 21)).toBe(0);
    expect(await slugs()).toEqual(["naming-what-happened"]);
    await round(planId, 21);
    expect((await step("Say what happened", 21))?.when).toEqual({
      kind: "given",
      on: dayOf(0),
      closedOn: dayOf(20),
    });
    expect(await slugs()).toEqual(["naming-what-happened"]);
    await round(planId, 22);
    expect(await round(planId, 23)).toBe(1);
    expect(await slugs()).toEqual(["naming-what-happened", "building-an-apology"]);
  });

  test("“not this week” waits with them, “not for us” of both lets it be", async () => {
    const planId = await begun();
    const assignmentId = await latest("naming-what-happened");
    await setAside(on(world.ana, 1), { assignmentId, occurrence: 1 });
    await notForUs(on(world.ben, 1), { assignmentId, occurrence: 1 });
    await round(planId, 2);
    expect((await step("Say what happened", 2))?.state).toBe("open");
    await notForUs(on(world.ana, 3), { assignmentId, occurrence: 1 });
    await round(planId, 4);
    expect((await step("Say what happened", 4))?.state).toBe("done");
    await round(planId, 7);
    expect(await slugs()).toContain("building-an-apology");
  });

  test("what was taken back is behind them too", async () => {
    const planId = await begun();
    await withdrawAssignment(on(world.coach, 1), { assignmentId: await latest("naming-what-happened") });
    await round(planId, 2);
    expect((await step("Say what happened", 2))?.state).toBe("done");
  });

  test("never more than two before them, from wherever they came; the coach sees why, and it comes when there is room", async () => {
    await assigned(world, "my-pace-and-my-limits");
    await assigned(world, "weekly-pulse", {
      partners: [
        { clientId: world.ana.personId, role: "each" },
        { clientId: world.ben.personId, role: "each" },
      ],
    });
    const planId = await made("along-the-phases");
    await beginPlan(world.coach, { planId });
    expect(await slugs()).toHaveLength(3);
    const first = await step("Steady ground");
    expect(first).toMatchObject({ state: "open", waits: "room" });
    expect(first?.exercises.map(({ status }) => status)).toEqual(["with_them", "not_given"]);
    await both("my-pace-and-my-limits", 1);
    await round(planId, 2);
    expect(await slugs()).toContain("help-we-want");
    expect((await step("Steady ground", 2))?.waits).toBeNull();
  });

  test("in weeks: days after the previous, a steady rhythm, a promise that comes round", async () => {
    const planId = await begun();
    const story = async (until: number, from: number) => {
      for (let days = from; days <= until; days += 1) await round(planId, days);
    };
    await both("naming-what-happened", 2);
    await story(6, 3);
    expect((await step("Build the apology", 6))?.when).toMatchObject({ kind: "given", on: dayOf(5) });
    await handIn(on(world.ben, 7), await latest("building-an-apology"), {});
    await story(15, 7);
    expect((await step("Ask how it came to this", 15))?.when).toMatchObject({ on: dayOf(14) });
    await both("map-of-causes-mine-first", 16);
    await story(20, 16);
    await both("two-questions-for-next-time", 20);
    await story(27, 21);
    expect((await step("Write down what holds", 27))?.exercises.map((one) => one.status)).toEqual([
      "with_them",
      "with_them",
    ]);
    for (const slug of ["how-we-disagree", "writing-our-boundaries"]) {
      const id = await latest(slug);
      await notForUs(on(world.ana, 28), { assignmentId: id, occurrence: 1 });
      await notForUs(on(world.ben, 28), { assignmentId: id, occurrence: 1 });
    }
    await story(33, 29);
    const promise = (await plan(33))?.steps.find(({ title }) => title === "Keep something small");
    expect(promise).toMatchObject({ state: "open", when: { on: dayOf(33) } });
    const commitmentId = await latest("one-small-promise");
    for (const turn of [1, 2, 3])
      await handIn(on(world.ben, 33 + 7 * turn - 6), commitmentId, {}, { occurrence: turn });
    await story(46, 34);
    // Three of four turns are in: it is still with him, and the rhythm goes on beside it.
    expect((await step("Keep something small", 46))?.state).toBe("open");
    await story(47, 47);
    expect((await step("Give it time", 47))?.when).toMatchObject({ kind: "given", on: dayOf(47) });
    expect(await slugs()).toContain("my-pace-and-my-limits");
    expect(await slugs()).not.toContain("small-steps-i-noticed");
    await handIn(on(world.ben, 55), commitmentId, {}, { occurrence: 4 });
    await story(56, 48);
    expect((await step("Keep something small", 56))?.state).toBe("done");
    expect(await slugs()).toContain("small-steps-i-noticed");
  });

  test("a step for the counselor to open waits for that, and holds nothing up", async () => {
    const planId = await begun();
    const hear = await step("Hear the apology");
    await openStep(on(world.coach, 1), { stepId: hear?.stepId ?? "" });
    expect(await slugs()).toContain("hearing-an-apology-with-no-duty-to-answer");
    await openStep(on(world.coach, 1), { stepId: hear?.stepId ?? "" });
    expect(await given()).toHaveLength(2);
    const forgive = await step("What letting go could mean", 1);
    await openStep(on(world.coach, 1), { stepId: forgive?.stepId ?? "" });
    expect(await step("What letting go could mean", 1)).toMatchObject({ state: "open", waits: "room" });
    expect(await given()).toHaveLength(2);
    await leavePlan(on(world.coach, 2), { planId });
  });

  test("the counselor moves on: what they have stays with them", async () => {
    const planId = await begun();
    await moveOn(on(world.coach, 1), { stepId: (await step("Say what happened"))?.stepId ?? "" });
    expect((await step("Say what happened", 1))?.state).toBe("done");
    await round(planId, 4);
    expect(await slugs()).toEqual(["naming-what-happened", "building-an-apology"]);
    expect((await plan(4))?.active).toBe(2);
  });

  test("ends by itself when every step is behind them", async () => {
    const planId = await begun();
    for (const one of (await plan())?.steps ?? []) {
      const days = 1;
      if (one.state === "coming")
        await openStep(on(world.coach, days), { stepId: one.stepId, factsSettled: true });
      await moveOn(on(world.coach, days), { stepId: one.stepId });
    }
    const { plan: now, before } = await couplePathway(on(world.coach, 2), {
      coupleId: world.couple.coupleId,
    });
    expect(now).toBeNull();
    expect(before).toMatchObject([{ planId, state: "finished" }]);
    await expect(leavePlan(world.coach, { planId })).rejects.toThrow(Refusal);
  });
});

describe("a hard week", () => {
  test("moves every day not yet used once, touches nothing that was given, and a double click counts once", async () => {
    const planId = await begun();
    await both("naming-what-happened", 1);
    await round(planId, 2);
    const before = await plan(2);
    const key = randomUUID();
    await Promise.all([
      hardWeek(on(world.coach, 2), { planId, submitKey: key }),
      hardWeek(on(world.coach, 2), { planId, submitKey: key }),
    ]);
    const after = await plan(2);
    const days = (view: typeof before) =>
      view?.steps.flatMap(({ when }) => (when.kind === "on" || when.kind === "about" ? [when.on] : [])) ?? [];
    expect(days(before).length).toBeGreaterThan(5);
    expect(days(after)).toEqual(
      days(before).map((day) => dayIn("UTC", new Date(Date.parse(day) + 7 * 86_400_000))),
    );
    expect(await auditEventsOf(world, "plan.hard_week")).toHaveLength(1);
    for (const day of [4, 8, 10]) expect(await round(planId, day)).toBe(0);
    expect(await round(planId, 11)).toBe(1);
    const [marks] = await stored<{ count: number }>(
      sql`select count(*)::int as count from chart_events where couple_id = ${world.couple.coupleId}`,
    );
    expect(marks?.count).toBe(0);
    await hardWeek(on(world.coach, 12), { planId, submitKey: randomUUID() });
    expect(await auditEventsOf(world, "plan.hard_week")).toHaveLength(2);
  });

  test("what is handed in meanwhile brings nothing new before the week is over", async () => {
    const planId = await begun();
    await hardWeek(on(world.coach, 1), { planId, submitKey: randomUUID() });
    await both("naming-what-happened", 2);
    for (const day of [3, 5, 7]) expect(await round(planId, day)).toBe(0);
    expect(await round(planId, 8)).toBe(1);
  });
});

describe("pausing, going on, leaving", () => {
  test("nothing is given in a pause, and its length moves what is still to come", async () => {
    const planId = await begun();
    await both("naming-what-happened", 1);
    await pausePlan(on(world.coach, 2), { planId });
    await pausePlan(on(world.coach, 2), { planId });
    for (const day of [3, 5, 12]) expect(await round(planId, day)).toBe(0);
    await assignRound(later(13));
    await resumePlan(on(world.coach, 14), { planId });
    expect(await slugs()).toEqual(["naming-what-happened"]);
    expect(await round(planId, 15)).toBe(0);
    expect(await round(planId, 16)).toBe(1);
    expect(await auditEventsOf(world, "plan.pause")).toHaveLength(1);
  });

  test("a couple that rests or parts here is given nothing", async () => {
    const planId = await begun();
    await both("naming-what-happened", 1);
    for (const status of ["paused", "separating", "closed"] as const) {
      await stored(
        sql`update couples set status = ${status} where id = ${world.couple.coupleId} returning 1 as one`,
      );
      for (const day of [5, 6, 7]) expect(await round(planId, day)).toBe(0);
      await stored(sql`update plans set looked_on = null where id = ${planId} returning 1 as one`);
    }
    expect((await plan(7))?.pausedBy).toBe("couple");
    await stored(
      sql`update couples set status = 'active' where id = ${world.couple.coupleId} returning 1 as one`,
    );
    expect(await round(planId, 8)).toBe(1);
  });

  const moves = {
    begin: (planId: string) => beginPlan(on(world.coach, 3), { planId }),
    pause: (planId: string) => pausePlan(on(world.coach, 3), { planId }),
    resume: (planId: string) => resumePlan(on(world.coach, 3), { planId }),
    leave: (planId: string) => leavePlan(on(world.coach, 3), { planId }),
    hardWeek: (planId: string) => hardWeek(on(world.coach, 3), { planId, submitKey: randomUUID() }),
  };
  const reach = {
    planned: async () => made(),
    running: async () => begun(),
    paused: async () => {
      const planId = await begun();
      await pausePlan(world.coach, { planId });
      return planId;
    },
    left: async () => {
      const planId = await begun();
      await leavePlan(world.coach, { planId });
      return planId;
    },
  };
  const legal: Record<keyof typeof reach, (keyof typeof moves)[]> = {
    planned: ["begin", "leave"],
    running: ["begin", "pause", "resume", "leave", "hardWeek"],
    paused: ["pause", "resume", "leave"],
    left: ["leave"],
  };
  const leadsTo: Record<keyof typeof moves, keyof typeof reach> = {
    ...{ begin: "running", resume: "running", hardWeek: "running", pause: "paused", leave: "left" },
  };
  for (const from of Object.keys(reach) as (keyof typeof reach)[]) {
    test(`from “${from}” only the listed ways are open`, async () => {
      for (const move of Object.keys(moves) as (keyof typeof moves)[]) {
        const planId = await reach[from]();
        const state = () => stored(sql`select state from plans where id = ${planId}`);
        const before = await state();
        if (legal[from].includes(move)) {
          await moves[move](planId);
          expect(await state(), `${from}: ${move}`).toEqual([{ state: leadsTo[move] }]);
        } else {
          await expect(moves[move](planId), `${from}: ${move}`).rejects.toThrow(Refusal);
          expect(await state(), `${from}: ${move}`).toEqual(before);
        }
        if (from !== "left") await leavePlan(on(world.coach, 3), { planId });
      }
    });
  }
});

describe("at once", () => {
  test("ten rounds in parallel give it once", async () => {
    const planId = await begun();
    await both("naming-what-happened", 1);
    await round(planId, 2);
    await Promise.all(Array.from({ length: 10 }, () => round(planId, 4)));
    await Promise.all(Array.from({ length: 4 }, () => assignRound(later(4))));
    expect(await slugs()).toEqual(["naming-what-happened", "building-an-apology"]);
  });

  test("a pause against the round: whoever is first, the end is a legal one", async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      world = await makeWorld(start);
      const planId = await begun();
      await both("naming-what-happened", 1);
      await round(planId, 2);
      await Promise.all([round(planId, 4), pausePlan(on(world.coach, 4), { planId }), assignRound(later(4))]);
      const count = (await given()).length;
      expect([1, 2]).toContain(count);
      expect((await step("Build the apology", 4))?.state).toBe(count === 2 ? "open" : "coming");
      expect(await round(planId, 9)).toBe(0);
      expect((await given()).length).toBe(count);
    }
  });

  test("begun, left and opened at once", async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      world = await makeWorld(start);
      const planId = await made();
      const stepId = (await step("Hear the apology"))?.stepId ?? "";
      const results = await Promise.allSettled([
        beginPlan(world.coach, { planId }),
        beginPlan(world.coach, { planId }),
        openStep(world.coach, { stepId }),
        leavePlan(world.coach, { planId }),
        assignRound(start),
      ]);
      for (const result of results)
        if (result.status === "rejected") expect(result.reason).toBeInstanceOf(Refusal);
      const list = await slugs();
      expect(new Set(list).size).toBe(list.length);
      expect(list.length).toBeLessThanOrEqual(2);
    }
  });
});
