import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { createCouple } from "@/lib/practice/couples/commands";
import { recordJudgment } from "@/lib/safety/check/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { consenting, daysLater, makeWorld, type Pair, stored, type World } from "@/tests/factories/world";

const start = new Date("2026-01-05T10:00:00Z");
const monday = (week: number) => addDays("2026-01-05", 7 * week);

/** Gives an exercise by hand, so that this file tests only what it is about. */
async function give(
  world: World,
  pair: Pair,
  options: { recurrence?: string; together?: boolean; withdrawn?: boolean } = {},
): Promise<string> {
  const id = randomUUID();
  const exercise = await world.exercise(options.together ? "undivided-time" : "building-an-apology");
  const key = sql`${pair.first.practiceId}, ${pair.coupleId}`;
  await stored(sql`
    insert into assignments
      (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, recurrence, release_rule, withdrawn_at)
    select ${key}, ${id}, coach_id, ${exercise},
      (select max(version) from exercise_versions where practice_id = ${pair.first.practiceId} and exercise_id = ${exercise}),
      ${options.together ? "together" : "apart"}, 'A reason', '2026-01-05', ${options.recurrence ?? null}, 'automatic',
      ${options.withdrawn ? start.toISOString() : null}::timestamptz
    from couples where id = ${pair.coupleId}`);
  for (const { personId } of [pair.first, pair.second]) {
    await stored(sql`insert into assignment_partners (practice_id, couple_id, assignment_id, client_id, role)
      values (${key}, ${id}, ${personId}, 'each')`);
  }
  return id;
}

async function handIn(
  assignmentId: string,
  pair: Pair,
  by: Client | null,
  more: { status?: string; occurrence?: number; minute?: number } = {},
) {
  const status = more.status ?? "done";
  const at = new Date(start.getTime() + (more.minute ?? 0) * 60_000).toISOString();
  await stored(sql`
    insert into responses
      (practice_id, couple_id, id, assignment_id, occurrence, client_id, status, started_at, submitted_at)
    values (${pair.first.practiceId}, ${pair.coupleId}, ${randomUUID()}, ${assignmentId}, ${more.occurrence ?? 1},
      ${by?.personId ?? null}, ${status}, ${at}, ${status === "done" || status === "partly" ? at : null}::timestamptz)`);
}

const pulse = (
  client: Client,
  week: number,
  { all = null, ease = all }: { all?: number | null; ease?: number | null },
) =>
  answerPulse(actorAt(client, new Date(start.getTime() + week * 7 * 86_400_000)), {
    weekOn: monday(week),
    ...{ rely: all, open: all, hope: all, ease, trusted: all },
    line: null,
    submitKey: randomUUID(),
  });

let world: World;

describe("the caseload", () => {
  beforeEach(async () => {
    world = await makeWorld(start);
  });

  test("shows the coach's own couples, with nothing of others", async () => {
    const list = await caseload(world.coach);
    expect(list).toMatchObject({ total: 2, page: 1, pages: 1 });
    expect(list.couples.map((couple) => couple.label)).toEqual(["Ana & Ben", "Chidi & Dana"]);
    expect((await caseload(world.colleague)).couples.map((couple) => couple.label)).toEqual(["Eli & Fay"]);
    expect((await caseload(world.stranger)).total).toBe(1);
  });

  test("draws twelve weeks for each partner, gaps as gaps", async () => {
    await pulse(world.ana, 0, { all: 3 });
    await pulse(world.ana, 2, { all: 5, ease: 4 });
    await pulse(world.ana, 3, { ease: 5 });
    const { couples, weeks } = await caseload(daysLater(world, 28).coach);
    expect(weeks).toHaveLength(12);
    expect(weeks.at(-1)).toBe(monday(4));
    const [ana, ben] = couples.find((couple) => couple.label === "Ana & Ben")?.partners ?? [];
    expect(ana).toMatchObject({
      firstName: "Ana",
      place: 1,
      shape: "circle",
      joinStatus: "joined",
      lastPulseWeekOn: monday(3),
    });
    expect(ana?.mean).toEqual([null, null, null, null, null, null, null, 3, null, 4.8, null, null]);
    expect(ben).toMatchObject({ shape: "square", lastPulseWeekOn: null, mean: Array(12).fill(null) });
  });

  test("counts what is open, unread and on the agenda", async () => {
    const once = await give(world, world.couple);
    const sixTimes = await give(world, world.couple, { recurrence: "FREQ=WEEKLY;COUNT=6" });
    const sheet = await give(world, world.couple, { together: true });
    await give(world, world.couple, { withdrawn: true });
    const counted = async () => {
      const { couples } = await caseload(world.coach);
      const { activeAssignments, unread } = couples.find((c) => c.coupleId === world.couple.coupleId) ?? {};
      return { activeAssignments, unread };
    };
    expect(await counted()).toEqual({ activeAssignments: 3, unread: 0 });
    await handIn(once, world.couple, world.ana);
    expect(await counted()).toEqual({ activeAssignments: 3, unread: 1 });
    await handIn(once, world.couple, world.ben, { status: "not_for_us" });
    expect(await counted()).toEqual({ activeAssignments: 2, unread: 1 });
    // A sheet for both, and a few lines that each keeps to themselves.
    await handIn(sheet, world.couple, null, { status: "partly" });
    await handIn(sheet, world.couple, world.ana);
    expect(await counted()).toEqual({ activeAssignments: 2, unread: 3 });
    await handIn(sheet, world.couple, world.ben);
    expect(await counted()).toEqual({ activeAssignments: 1, unread: 4 });
    await handIn(sixTimes, world.couple, world.ana, { status: "set_aside" });
    await handIn(sixTimes, world.couple, world.ben);
    await stored(sql`update responses set read_at = now() where assignment_id = ${once}`);
    await stored(sql`insert into agenda_items (practice_id, couple_id, note)
      values (${world.practiceId}, ${world.couple.coupleId}, 'ask')`);
    expect(await counted()).toEqual({ activeAssignments: 1, unread: 4 });
    expect((await caseload(world.coach)).couples[0]?.openAgenda).toBe(1);
  });

  test("what needs a look comes first, then by name", async () => {
    for (const pair of [world.couple, world.otherCouple])
      for (const { personId: clientId } of [pair.first, pair.second])
        await recordJudgment(world.coach, {
          ...{ coupleId: pair.coupleId, clientId, way: "spoken" },
          ...{ words: "We talked.", nextOn: addDays("2026-01-05", 56) },
        });
    await give(world, world.couple);
    const order = async () => (await caseload(world.coach)).couples.map((c) => [c.label, c.needsALook]);
    expect(await order()).toEqual([
      ["Chidi & Dana", true],
      ["Ana & Ben", false],
    ]);
    const theirs = await give(world, world.otherCouple);
    expect((await order())[0]).toEqual(["Ana & Ben", false]);
    await handIn(theirs, world.otherCouple, world.otherCouple.first);
    expect((await order())[0]).toEqual(["Chidi & Dana", true]);
  });

  test("tells invited from lapsed and never invited", async () => {
    await createCouple(world.coach, {
      firstName: "Ida",
      firstEmail: `${randomUUID()}@x.test`,
      secondName: "Jon",
      secondEmail: null,
    });
    const standing = async (days: number) => {
      const { couples } = await caseload(daysLater(world, days).coach);
      return couples
        .find((couple) => couple.label === "Ida & Jon")
        ?.partners.map((person) => person.joinStatus);
    };
    expect(await standing(6)).toEqual(["invited", "not_invited"]);
    expect(await standing(8)).toEqual(["lapsed", "not_invited"]);
    const lapsedAfter = async (days: number) =>
      (await today(daysLater(world, days).coach)).attention.items.filter(({ kind }) => kind === "lapsed");
    expect(await lapsedAfter(8)).toMatchObject([
      { coupleLabel: "Ida & Jon", personName: "Ida", since: "2026-01-12" },
    ]);
    expect(await lapsedAfter(6)).toEqual([]);
  });

  test("twenty-five a page, each once; past the end is the first page", async () => {
    for (let i = 0; i < 27; i += 1) {
      await createCouple(world.coach, {
        firstName: `N${String(i).padStart(2, "0")}`,
        firstEmail: `${randomUUID()}@x.test`,
        secondName: "P",
        secondEmail: null,
      });
    }
    const [one, two] = [await caseload(world.coach), await caseload(world.coach, { page: 2 })];
    expect([one.couples.length, two.couples.length, one.total, two.total, two.pages]).toEqual([
      25, 4, 29, 29, 2,
    ]);
    expect(new Set([...one.couples, ...two.couples].map((couple) => couple.coupleId)).size).toBe(29);
    expect(await caseload(world.coach, { page: 99 })).toMatchObject({ page: 1, total: 29 });
  });
});

describe("today", () => {
  beforeAll(async () => {
    world = await makeWorld(start);
    const exercise = await give(world, world.couple, { recurrence: "FREQ=WEEKLY;COUNT=26" });
    for (let occurrence = 1; occurrence <= 12; occurrence += 1) {
      await handIn(exercise, world.couple, occurrence % 2 ? world.ana : world.ben, {
        occurrence,
        minute: occurrence,
      });
    }
    await consenting(world.colleagues.second);
    await handIn(await give(world, world.colleagues), world.colleagues, world.colleagues.first);
    for (let week = 0; week < 8; week += 1) {
      await pulse(world.ana, week, { ease: 7 });
      await pulse(world.ben, week, { ease: week === 7 ? 3 : 7 });
      await pulse(world.otherCouple.first, week, { ease: week < 2 ? 1 : 6 });
      await pulse(world.colleagues.first, week, { ease: 1 });
    }
  });

  test("lists what waits to be read, the longest waiting first", async () => {
    const { unread, unreadTotal } = await today(world.coach);
    expect(unreadTotal).toBe(12);
    expect(unread.map((one) => one.occurrence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(unread[0]).toMatchObject({ authorName: "Ana", coupleLabel: "Ana & Ben" });
    expect(unread[0]?.title.length).toBeGreaterThan(3);
    expect(unread[0]?.submittedAt).toEqual(new Date(start.getTime() + 60_000));
  });

  test("names couples with nothing before them", async () => {
    const { attention, couples } = await today(world.coach);
    expect(attention.items.filter(({ kind }) => kind === "quiet")).toMatchObject([
      { coupleLabel: "Chidi & Dana", key: "quiet", since: null },
    ]);
    expect(couples).toBe(2);
  });

  test("is nobody else's", async () => {
    const text = JSON.stringify(await today(world.stranger));
    for (const name of ["Ana", "Ben", "Chidi", "Eli"]) expect(text).not.toContain(name);
    expect((await today(world.colleague)).unreadTotal).toBe(1);
  });
});
