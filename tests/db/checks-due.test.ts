// Promise: a counselor's first page and the caseload say for whom it is time to be asked alone exactly as the safety page does, and nobody else learns of it.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { caseload } from "@/lib/caseload/queries";
import { today } from "@/lib/caseload/today/queries";
import { actorAt } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { answerAlone, recordJudgment } from "@/lib/safety/check/commands";
import { safetyChecks } from "@/lib/safety/check/queries";
import { setbackOf } from "@/tests/factories/conflicts";
import { asked, plain } from "@/tests/factories/seen-by";
import { makeWorld, type Pair, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const todayIs = () => dayIn(world.coach.timeZone, world.coach.at);
const nothing = { yes: [], no: [], words: null, inPerson: false };
const judge = (pair: Pair, who: "first" | "second", weeks = 8) =>
  recordJudgment(world.coach, {
    ...{ coupleId: pair.coupleId, clientId: pair[who].personId, way: "spoken" as const },
    ...{ words: "zqfound", nextOn: addDays(todayIs(), 7 * weeks) },
  });
const judgeAll = async () => {
  for (const pair of [world.couple, world.otherCouple])
    for (const who of ["first", "second"] as const) await judge(pair, who);
};
const names = async (coach = world.coach) =>
  (await today(coach)).dueChecks.map(({ firstName, why }) => [firstName, why]);
const later = (minutes: number) => actorAt(world.ana, new Date(world.coach.at.getTime() + minutes * 60_000));

describe("the first page", () => {
  test("names whoever was never asked, and nobody once each was judged", async () => {
    expect(await names()).toEqual([
      ["Ana", "first"],
      ["Ben", "first"],
      ["Chidi", "first"],
      ["Dana", "first"],
    ]);

    await judgeAll();

    expect(await today(world.coach)).toMatchObject({ dueChecks: [] });
  });

  test("those who answered come first, then those of a setback, then those whose day has come", async () => {
    await judge(world.couple, "second", 1);
    await judge(world.otherCouple, "first", 8);
    await setbackOf(actorAt(world.otherCouple.second, later(5).at), { audience: "coach" });
    await answerAlone(later(10), nothing);

    const inTwoWeeks = actorAt(world.coach, new Date(world.coach.at.getTime() + 14 * 86_400_000));

    expect(await names(inTwoWeeks)).toEqual([
      ["Ana", "answered"],
      ["Chidi", "setback"],
      ["Ben", "day"],
      ["Dana", "first"],
    ]);
  });

  test("a long list is whole", async () => {
    for (let i = 0; i < 4; i += 1) await strayCouple();

    expect((await today(world.coach)).dueChecks).toHaveLength(12);
  });

  test("of a couple that is paused before anybody has joined, nobody is named", async () => {
    const coupleId = await strayCouple();
    const stray = async () =>
      (await names()).map(([name]) => name).filter((name) => /^[NO]$/.test(String(name)));
    const page = async () =>
      (await safetyChecks(world.coach, { coupleId })).partners.map(({ due }) => due?.why);
    expect([await stray(), await page()]).toEqual([
      ["N", "O"],
      ["first", "first"],
    ]);

    await stored(
      sql`update couples set status = 'paused' where id in (${coupleId}, ${world.couple.coupleId})`,
    );

    expect([await stray(), await page()]).toEqual([[], [undefined, undefined]]);
    expect((await names()).map(([name]) => name)).toEqual(expect.arrayContaining(["Ana", "Ben"]));
  });

  test("a colleague finds their own couples there, and no client page changes", async () => {
    const look = async () => {
      const seen: unknown[] = [];
      for (const who of [world.ana, world.ben])
        for (const query of Object.values(asked)) seen.push(plain(await query(who)));
      return seen;
    };
    const before = await look();
    await judgeAll();

    expect((await names(world.colleague)).map(([name]) => name)).toEqual(["Eli", "Fay"]);
    expect(await look()).toEqual(before);
  });
});

/** A couple beside the others, made by hand: what it is called does not matter. */
async function strayCouple(): Promise<string> {
  const id = randomUUID();
  const { practiceId, personId } = world.coach;
  await stored(sql`insert into couples (practice_id, id, coach_id, label, started_on)
    values (${practiceId}, ${id}, ${personId}, 'N & O', '2026-01-05')`);
  for (const [place, name] of [
    [1, "N"],
    [2, "O"],
  ])
    await stored(sql`insert into clients (practice_id, couple_id, id, first_name, place)
      values (${practiceId}, ${id}, ${randomUUID()}, ${name}, ${place})`);
  return id;
}

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

test("both say what the safety page says, whatever has been answered, judged, written down and ended", async () => {
  const { practiceId, coupleId } = world.ana;
  const partners = [world.ana, world.ben];
  const roll = dice(7);
  const at = (day: number) => new Date(world.coach.at.getTime() + (day - 40) * 86_400_000).toISOString();
  const seen = new Set<string>();

  for (let i = 0; i < 60; i += 1) {
    await stored(sql`delete from safety_judgments where couple_id = ${coupleId}`);
    await stored(sql`delete from safety_checks where couple_id = ${coupleId}`);
    await stored(sql`delete from setbacks where couple_id = ${coupleId}`);
    const episode = 1 + roll(2);
    const status = roll(8) ? "active" : "closed";
    await stored(sql`update couples set episode = ${episode}, status = ${status} where id = ${coupleId}`);
    for (const { personId } of partners) {
      const left = roll(8) ? null : at(30);
      await stored(sql`update clients set left_at = ${left}::timestamptz where id = ${personId}`);
      for (let n = roll(3); n > 0; n -= 1)
        await stored(sql`insert into safety_checks (practice_id, couple_id, id, client_id, episode, yes, no, in_person, answered_at)
          values (${practiceId}, ${coupleId}, ${randomUUID()}, ${personId}, ${1 + roll(episode)}, '{}', '{}', false, ${at(roll(40))})`);
      for (let n = roll(3); n > 0; n -= 1)
        await stored(sql`insert into safety_judgments
            (practice_id, couple_id, id, client_id, episode, coach_id, way, words, recorded_at, next_on)
          values (${practiceId}, ${coupleId}, ${randomUUID()}, ${personId}, ${1 + roll(episode)}, ${world.coach.personId},
            'spoken', 'w', ${at(roll(40))}, ${addDays(todayIs(), roll(5) - 2)})`);
    }
    if (roll(3) === 0)
      await stored(sql`insert into setbacks (practice_id, couple_id, id, client_id, together, happened_on, what_happened,
          audience, submit_key, created_at)
        values (${practiceId}, ${coupleId}, ${randomUUID()}, ${world.ana.personId}, false, '2026-01-05', 'w',
          ${roll(2) ? "coach" : "self"}, ${randomUUID()}, ${at(roll(40))})`);

    const page = (await safetyChecks(world.coach, { coupleId })).partners.map(({ clientId, due }) => [
      clientId,
      due?.why ?? null,
    ]);
    const list = (await today(world.coach)).dueChecks;
    const { couples } = await caseload(world.coach, { show: status === "closed" ? "closed" : "current" });
    const row = couples.find((couple) => couple.coupleId === coupleId);

    const due = page.filter(([, why]) => why !== null && why !== "later");
    expect([
      i,
      new Map(list.filter((one) => one.coupleId === coupleId).map((one) => [one.clientId, one.why])),
    ]).toEqual([i, new Map(due as [string, string][])]);
    expect([i, row?.partners.filter(({ checkDue }) => checkDue).map(({ clientId }) => clientId)]).toEqual([
      i,
      due.map(([clientId]) => clientId),
    ]);
    if (due.length > 0) expect([i, row?.needsALook]).toEqual([i, true]);
    for (const [, why] of page) seen.add(String(why));
  }
  expect(seen).toEqual(new Set(["answered", "setback", "day", "later", "first", "null"]));
});
