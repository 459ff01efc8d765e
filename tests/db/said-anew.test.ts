// Promise: what was held stays so as it stood, and what its author says anew once nothing holds it is an ordinary deed.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { keepBoundaryCard } from "@/lib/agreements/cards/commands";
import { clientAgreements } from "@/lib/agreements/queries";
import { makeCommitment, reportCommitment } from "@/lib/commitments/commands";
import { writeDay } from "@/lib/everyday/day/commands";
import { myDay } from "@/lib/everyday/day/queries";
import { setPace } from "@/lib/pace/commands";
import { myPace } from "@/lib/pace/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { heldThings, openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { aLine } from "@/tests/factories/agreements";
import { daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  await raise();
});

const raise = () =>
  raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: randomUUID() });
async function settle() {
  for (const { concernId } of (await safetyConcerns(world.coach, world.couple)).open)
    await settleConcern(world.coach, { concernId, reason: "talked" });
  world = daysLater(world, 1);
}
const ask = (who: Client) =>
  askAgain(world.coach, { coupleId: world.couple.coupleId, clientId: who.personId });
async function say(who: Client, answer: "yes" | "no") {
  await ask(who);
  for (const { questionId } of await openQuestions(who)) await answerAgain(who, { questionId, answer });
}
const pace = (wish: "slower" | "as_now", howToAsk: string | null = null) =>
  setPace(world.ana, {
    ...{ pace: wish, phases: [], causes: [], words: null, wordEvery: 7 },
    ...{ howToAsk, showHow: howToAsk !== null },
  });
const slowerForBen = async () => (await myPace(world.ben)).shared?.slower ?? false;

describe("a pace that was held", () => {
  test.each(["no", "nothing"])(
    "after %s is said, keeps that wish, and lets a later one through",
    async (said) => {
      await pace("slower", "softly");
      await settle();
      if (said === "no") await say(world.ana, "no");
      expect(await slowerForBen()).toBe(false);
      expect(JSON.stringify(await myPace(world.ben))).not.toContain("softly");

      await pace("slower", "softly");

      expect(await slowerForBen()).toBe(true);
      expect(JSON.stringify(await myPace(world.ben))).toContain("softly");
      expect(await heldThings(world.coach, world.couple)).toEqual([]);
      expect(await stored(sql`select row_key from last_seen_rows`)).toEqual([]);
    },
  );

  test("is asked about anew when it changed under another concern, after a no", async () => {
    await pace("slower");
    await settle();
    await say(world.ana, "no");
    await raise();
    await pace("slower", "softly");
    await settle();
    expect(await slowerForBen()).toBe(false);

    await say(world.ana, "yes");

    expect(await slowerForBen()).toBe(true);
  });
});

test("a card that was held is there for the other once its owner keeps it in other words", async () => {
  const card = { title: "Mine", reviewOn: null, audience: "couple" as const, submitKey: randomUUID() };
  const { cardId } = await keepBoundaryCard(world.ana, {
    ...card,
    cardId: null,
    items: [aLine("first words")],
  });
  await settle();
  await say(world.ana, "no");
  const seen = async () => JSON.stringify(await clientAgreements(world.ben));
  expect(await seen()).not.toContain("first words");

  await keepBoundaryCard(world.ana, { ...card, cardId, items: [aLine("other words")] });

  expect(await seen()).toContain("other words");
});

test("what a line of the day asks for reaches the other once it is chosen anew", async () => {
  await settle();
  const line = { onDate: "2026-03-05", challenge: null, laughed: null, success: "soup" };
  await writeDay(world.ana, { ...line, wants: "listen" });
  await raise();
  await writeDay(world.ana, { ...line, wants: "advice" });
  expect(JSON.stringify(await myDay(world.ben))).toContain("listen");
  for (const { concernId } of (await safetyConcerns(world.coach, world.couple)).open)
    await settleConcern(world.coach, { concernId, reason: "talked" });
  expect(JSON.stringify(await myDay(world.ben))).toContain("listen");

  await writeDay(world.ana, { ...line, wants: "hug" });

  expect(JSON.stringify(await myDay(world.ben))).not.toMatch(/"(listen|advice)"/);
  expect(await stored(sql`select row_key from last_seen_rows`)).toEqual([]);
});

test("how a promise went stays with a promise that is held", async () => {
  const day = { startsOn: "2026-03-04", repeat: "once" as const, times: 1, submitKey: randomUUID() };
  const { commitmentId } = await makeCommitment(world.ana, {
    ...{ words: "I ring", toWhom: "partner", confidence: null },
    ...day,
  });
  await settle();
  await say(world.ana, "no");

  await reportCommitment(world.ana, { commitmentId, onDate: "2026-03-04", step: "keep" });

  expect(await stored(sql`select 1 from commitment_occurrences where held_from is null`)).toEqual([]);
});
