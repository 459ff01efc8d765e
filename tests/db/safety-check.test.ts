// Promise: what somebody answers alone reaches their counselor and nobody else, and leaves nothing for anybody else to find.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { coupleSignals } from "@/lib/caseload/signals/queries";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { handOverCouple } from "@/lib/practice/people/commands";
import { answerAlone, recordJudgment } from "@/lib/safety/check/commands";
import { safetyChecks } from "@/lib/safety/check/queries";
import type { AloneAnswer } from "@/lib/safety/check/schema";
import { checkCodes } from "@/lib/safety/check/terms";
import { safetyConcerns } from "@/lib/safety/queries";
import { setbackOf } from "@/tests/factories/conflicts";
import { asked, plain } from "@/tests/factories/seen-by";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const nothing: AloneAnswer = { yes: [], no: [], words: null, inPerson: false };
const allNo: AloneAnswer = { ...nothing, no: checkCodes };
const allYes: AloneAnswer = { ...nothing, yes: checkCodes, words: "zqalone", inPerson: true };
const partner = async (place: 0 | 1, coach = world.coach) =>
  (await safetyChecks(coach, world.couple)).partners[place];
const judged = (more: Partial<Parameters<typeof recordJudgment>[1]> = {}) => ({
  ...{ coupleId: world.couple.coupleId, clientId: world.ana.personId, way: "spoken" as const },
  ...{ words: "We talked; she is safe at her sister’s.", nextOn: inWeeks(8) },
  ...more,
});
const inWeeks = (weeks: number) => addDays(dayIn(world.coach.timeZone, world.coach.at), 7 * weeks);
const later = (minutes: number) =>
  actorAt(world.coach, new Date(world.coach.at.getTime() + minutes * 60_000));

describe("answering alone", () => {
  test("is read by their counselor, whole", async () => {
    await answerAlone(world.ana, { ...nothing, yes: ["fear"], no: ["weapons"], words: "the door" });

    expect((await partner(0))?.answered).toMatchObject([
      { yes: ["fear"], no: ["weapons"], words: "the door", inPerson: false },
    ]);
    expect((await partner(1))?.answered).toEqual([]);
  });

  test.each([
    ["a yes", { yes: ["strangulation"] }, ["strangulation"]],
    ["words of their own", { words: "please" }, []],
    ["the wish to be asked in person", { inPerson: true }, []],
  ] as const)("%s opens a concern, with what it is a sign of", async (_, more, signs) => {
    await answerAlone(world.ana, { ...nothing, ...more, yes: [...("yes" in more ? more.yes : [])] });

    const { signals } = await coupleSignals(world.coach, world.couple);
    expect(signals).toMatchObject([
      { kind: "concern", personName: "Ana", source: "private_answer", signs: [...signs] },
    ]);
  });

  test.each([
    ["no to everything", allNo],
    ["nothing said", nothing],
  ])("%s opens none, and is kept all the same", async (_, answer) => {
    await answerAlone(world.ana, answer);

    expect((await safetyConcerns(world.coach, world.couple)).open).toEqual([]);
    expect((await partner(0))?.answered).toHaveLength(1);
  });

  test("the same once more, or at the same moment, is one concern and each time a check", async () => {
    await Promise.all([allYes, allYes, allYes].map((answer) => answerAlone(world.ana, answer)));

    expect((await safetyConcerns(world.coach, world.couple)).open).toHaveLength(1);
    expect((await partner(0))?.answered).toHaveLength(3);
  });

  test("what is sent meanwhile is held from the other, as during any concern", async () => {
    await answerAlone(world.ana, allYes);
    const thanks = { kind: "you_did" as const, body: "For the soup.", how: "send" as const };
    await giveThanks(world.ana, { ...thanks, submitKey: randomUUID() });

    const [row] = await stored<{ held_from: string }>(sql`select held_from from thanks`);
    expect(row?.held_from).toBe(world.ben.personId);
  });

  test("is there for somebody who has not agreed to anything yet", async () => {
    await answerAlone(world.colleagues.second, allYes);

    const { partners } = await safetyChecks(world.colleague, world.colleagues);
    expect(partners[1]?.answered).toHaveLength(1);
  });
});

describe("nobody else", () => {
  test("neither of the two can so much as ask whether there is anything", async () => {
    await answerAlone(world.ana, allYes);
    await recordJudgment(world.coach, judged());

    for (const client of [world.ana, world.ben])
      for (const table of ["safety_checks", "safety_judgments"])
        await expect(
          asActor(client, (tx) => tx.execute(sql`select count(*) from ${sql.identifier(table)}`)),
        ).rejects.toThrow(/42501/);
  });

  test("what either can ask for is the same before, after it and after it was judged; so is one's own copy", async () => {
    const look = async () => {
      const seen: unknown[] = [];
      for (const who of [world.ana, world.ben]) {
        for (const query of Object.values(asked)) seen.push(plain(await query(who)));
        seen.push(plain(await ownCopy(who)));
      }
      return seen;
    };
    const before = await look();

    await answerAlone(world.ana, allYes);
    expect(await look()).toEqual(before);
    await recordJudgment(world.coach, judged({ words: "zqjudged" }));
    expect(await look()).toEqual(before);
  });

  test("a colleague and a stranger find nothing there", async () => {
    await answerAlone(world.ana, allYes);

    for (const coach of [world.colleague, world.stranger]) {
      await expect(safetyChecks(coach, world.couple)).rejects.toThrow(NotFound);
      await expect(recordJudgment(coach, judged())).rejects.toThrow(NotFound);
    }
  });

  test("the trail has a line for each time, without a word, on nobody's list", async () => {
    await answerAlone(world.ana, allYes);
    await answerAlone(world.ben, allNo);
    await recordJudgment(world.coach, judged());

    const lines = [
      ...(await auditEventsOf(world, "safety.check")),
      ...(await auditEventsOf(world, "safety.judge")),
    ];
    expect(lines.map(({ scope, fields }) => [scope, fields])).toEqual(Array(3).fill(["person", []]));
    expect(await auditEventsOf(world, "safety.raise")).toEqual([]);
  });

  test("who takes the couple over finds what was ticked and found, and not the words", async () => {
    await answerAlone(world.ana, allYes);
    await recordJudgment(world.coach, judged());
    const { coupleId } = world.couple;

    await handOverCouple(world.coach, { coupleId, toCoachId: world.colleague.personId });

    const seen = await partner(0, world.colleague);
    expect(JSON.stringify(seen)).not.toContain("zqalone");
    expect(seen?.answered[0]).toMatchObject({ yes: checkCodes, inPerson: true });
    expect(seen?.answered[0]?.words).toContain("written in private");
    expect(seen?.judgments).toMatchObject([{ words: judged().words, by: world.coach.name }]);
    await expect(safetyChecks(world.coach, world.couple)).rejects.toThrow(NotFound);
  });
});

describe("when it is time again", () => {
  test("from the first, until it was judged; then on the day that was chosen", async () => {
    expect((await partner(0))?.due).toEqual({ why: "first" });

    await recordJudgment(world.coach, judged());

    expect((await partner(0))?.due).toEqual({ why: "later", onDay: inWeeks(8) });
    expect((await partner(1))?.due).toEqual({ why: "first" });
  });

  test("right after an answer, and after a setback that the counselor may know of", async () => {
    await recordJudgment(later(-10), judged());
    await setbackOf(world.ben, { audience: "self" });
    expect((await partner(0))?.due).toMatchObject({ why: "later" });
    await setbackOf(world.ben, { audience: "coach" });
    expect((await partner(0))?.due).toMatchObject({ why: "setback" });
    await answerAlone(world.ana, allNo);
    expect((await partner(0))?.due).toMatchObject({ why: "answered" });

    await recordJudgment(later(10), judged());

    expect((await partner(0))?.due).toMatchObject({ why: "later" });
  });

  test.each([
    ["today", () => inWeeks(0)],
    ["in a year", () => inWeeks(52)],
  ])("%s is refused, and nothing is kept", async (_, day) => {
    await expect(recordJudgment(world.coach, judged({ nextOn: day() }))).rejects.toThrow(FieldErrors);
    expect((await partner(0))?.judgments).toEqual([]);
  });

  test("a partner of somebody else is nobody here", async () => {
    const clientId = world.otherCouple.first.personId;
    await expect(recordJudgment(world.coach, judged({ clientId }))).rejects.toThrow(NotFound);
  });

  test("what was found is never changed, by nobody: a later one follows it", async () => {
    await recordJudgment(world.coach, judged());
    await recordJudgment(later(5), judged({ words: "second" }));

    expect((await partner(0))?.judgments.map(({ words }) => words)).toEqual(["second", judged().words]);
    await expect(
      asActor(world.coach, (tx) => tx.execute(sql`update safety_judgments set words = 'x'`)),
    ).rejects.toThrow(/42501/);
  });

  test("answered and judged at the same moment, both are kept", async () => {
    await Promise.all([answerAlone(world.ana, allYes), recordJudgment(world.coach, judged())]);

    const one = await partner(0);
    expect([one?.answered.length, one?.judgments.length]).toEqual([1, 1]);
  });
});
