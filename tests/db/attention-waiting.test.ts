// Promise: what is ready to be opened, and what somebody has not signed yet, asks for their counselor, for as long as it is so and for nobody else.
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth } from "@/lib/assignments/commands";
import type { AttentionKind } from "@/lib/caseload/attention/types";
import { today } from "@/lib/caseload/today/queries";
import { goOnAlone } from "@/lib/endings/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { signConsent } from "@/lib/practice/consent/commands";
import { raiseConcern } from "@/lib/safety/commands";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";

const start = new Date("2026-03-10T10:15:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(start);
});

const inDays = (days: number) => new Date(start.getTime() + days * 86_400_000);
const found = async (kind: AttentionKind, { days = 0, coach = world.coach } = {}) =>
  (await today(actorAt(coach, inDays(days)))).attention.items.filter((item) => item.kind === kind);

describe("answers that both have given for each other", () => {
  const forTheOther = (who: Client, assignmentId: string) =>
    handIn(who, assignmentId, { not_clear: "words" }, { audiences: { not_clear: "couple" } });

  test("are the counselor's to open once everybody's are there, until they are open", async () => {
    const assignmentId = await mapOfCauses(world, { releaseRule: "coach" });
    await forTheOther(world.ana, assignmentId);
    expect(await found("sealed")).toEqual([]);
    await forTheOther(world.ben, assignmentId);

    expect(await found("sealed")).toMatchObject([
      { title: "Map of causes, mine first", since: "2026-03-10", coupleLabel: "Ana & Ben" },
    ]);
    expect(await found("sealed", { coach: world.colleague })).toEqual([]);
    await openAnswersForBoth(world.coach, { assignmentId, occurrence: 1 });
    expect(await found("sealed")).toEqual([]);
  });

  test("ask for nothing while one of them keeps theirs back, or nothing opens between the two", async () => {
    const assignmentId = await mapOfCauses(world, { releaseRule: "coach" });
    await forTheOther(world.ana, assignmentId);
    const { responseId } = await forTheOther(world.ben, assignmentId);
    await withdrawAnswer(world.ben, { responseId, fieldKey: "not_clear" });
    expect(await found("sealed")).toEqual([]);
    const another = await mapOfCauses(world, { releaseRule: "coach" });
    for (const who of [world.ana, world.ben]) await forTheOther(who, another);
    expect(await found("sealed")).toHaveLength(1);
    await raiseConcern(world.coach, { ...world.couple, aboutClientId: null, words: "She went pale." });

    expect(await found("sealed")).toEqual([]);
  });

  test("ask for nothing where they open by themselves, or nothing in them is for the other", async () => {
    const byItself = await mapOfCauses(world);
    const forNobody = await mapOfCauses(world, { releaseRule: "coach" });
    for (const who of [world.ana, world.ben]) {
      await forTheOther(who, byItself);
      await handIn(who, forNobody, { not_clear: "words" }, { audiences: { not_clear: "coach" } });
    }

    expect(await found("sealed")).toEqual([]);
  });
});

describe("what comes before they begin", () => {
  const notSigned = (who: Client) => stored(sql`delete from consents where client_id = ${who.personId}`);
  const waits = async (days: number) =>
    (await found("consent", { days })).map(({ personName }) => personName);

  test("asks from the seventh day on, until it is signed", async () => {
    await notSigned(world.ben);

    expect([await waits(6), await waits(7)]).toEqual([[], ["Ben"]]);
    expect(
      (await found("consent", { days: 9, coach: world.colleague })).map(({ coupleLabel }) => coupleLabel),
    ).toEqual(["Eli & Fay"]);
    await signConsent(actorAt(world.ben, inDays(8)), { version: 1, read: "yes" });
    expect(await waits(9)).toEqual([]);
  });

  test("asks again a week after its words have changed", async () => {
    await stored(sql`insert into consent_texts
      select practice_id, version + 1, disclosure, disclosure_words, separation, nature, channels, ${inDays(20).toISOString()}::timestamptz
      from consent_texts where practice_id = ${world.practiceId}`);

    expect(await waits(26)).toEqual([]);
    expect((await waits(27)).sort()).toEqual(["Ana", "Ben", "Chidi", "Dana"]);
  });

  test("asks nothing of whoever left", async () => {
    await notSigned(world.ben);
    await goOnAlone(world.coach, { ...world.couple, atOnce: false, clientId: world.ana.personId });

    expect(await waits(9)).toEqual([]);
  });
});
