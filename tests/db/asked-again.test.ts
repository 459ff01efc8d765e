// Promise: what was held opens on its author's yes alone, under the day it opens, and nobody else learns that they were asked.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { openAnswersForBoth } from "@/lib/assignments/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { myDay } from "@/lib/everyday/day/queries";
import { askDoubt } from "@/lib/everyday/doubts/commands";
import { myDoubts } from "@/lib/everyday/doubts/queries";
import { addMarble, beginJar } from "@/lib/everyday/marbles/commands";
import { myJar } from "@/lib/everyday/marbles/queries";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { myThanks } from "@/lib/everyday/thanks/queries";
import { setPace } from "@/lib/pace/commands";
import { myPace } from "@/lib/pace/queries";
import type { Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { heldThings, openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { offerPulse } from "@/lib/trust/commands";
import { sharing } from "@/lib/trust/queries";
import { assigned, handIn } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  await raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "Fear." });
});

const settle = async () => {
  for (const { concernId } of (await safetyConcerns(world.coach, world.couple)).open)
    await settleConcern(world.coach, { concernId, reason: "talked" });
};
const ask = (who: Client) =>
  askAgain(world.coach, { coupleId: world.couple.coupleId, clientId: who.personId });
const say = async (who: Client, answer: "yes" | "no") => {
  for (const { questionId } of await openQuestions(who)) await answerAgain(who, { questionId, answer });
};
const thank = (who: Client) =>
  giveThanks(who, { kind: "you_did", body: "For the soup.", how: "send", submitKey: randomUUID() });
const received = async (who: Client) => (await myThanks(who)).received;

describe("what is held", () => {
  test("looks sent to its author, is not there for the other, and is listed for the counselor", async () => {
    await thank(world.ana);

    expect((await myThanks(world.ana)).mine).toMatchObject([{ state: "sent" }]);
    expect(await received(world.ben)).toEqual([]);
    expect(await heldThings(world.coach, world.couple)).toMatchObject([
      { kind: "thanks", author: "Ana", why: "concern", asked: false },
    ]);
  });

  test("was sent under a concern also when that is settled since", async () => {
    world = await makeWorld(new Date());
    await raiseConcern(world.coach, {
      coupleId: world.couple.coupleId,
      aboutClientId: null,
      words: "Fear.",
    });
    await thank(world.ana);
    world = daysLater(world, 1);
    await settle();

    expect((await heldThings(world.coach, world.couple)).map(({ why }) => why)).toEqual(["concern"]);
  });

  test("stays so once the concern is settled, until its author says yes, and then carries the day it opens", async () => {
    await thank(world.ana);
    await settle();
    expect(await received(world.ben)).toEqual([]);

    world = daysLater(world, 7);
    await ask(world.ana);
    expect(await received(world.ben)).toEqual([]);
    await say(world.ana, "yes");

    expect(await received(world.ben)).toMatchObject([{ body: "For the soup.", sentOn: "2026-03-11" }]);
    expect(await heldThings(world.coach, world.couple)).toEqual([]);
  });

  test("stays for good after a no, and is not asked for again", async () => {
    await thank(world.ana);
    await settle();
    await ask(world.ana);
    await say(world.ana, "no");

    expect(await ask(world.ana)).toBe(0);
    expect(await received(world.ben)).toEqual([]);
  });

  test("is not asked for while a concern is open", async () => {
    await thank(world.ana);
    await expect(ask(world.ana)).rejects.toThrow(Refusal);
  });

  test("asked and answered twice at once is once; the partner sees no question and cannot answer it", async () => {
    await thank(world.ana);
    await settle();
    await Promise.all([ask(world.ana), ask(world.ana)]);
    const [question, ...more] = await openQuestions(world.ana);
    const yes = { questionId: question?.questionId ?? "", answer: "yes" as const };
    expect(more).toEqual([]);
    expect(await openQuestions(world.ben)).toEqual([]);
    await expect(answerAgain(world.ben, yes)).rejects.toThrow(NotFound);

    await Promise.all([answerAgain(world.ana, yes), answerAgain(world.ana, yes)]);

    expect(await auditEventsOf(world, "safety.answer_again")).toMatchObject([{ scope: "person" }]);
  });
});

test("a doubt, a marble, a pace, a yes to sharing and an exercise open on a yes, each at its own place", async () => {
  await beginJar(world.ben, { size: 20 });
  await askDoubt(world.ana, { body: "Was it so?", submitKey: randomUUID() });
  await addMarble(world.ana, { kind: "act", line: "tea", onDate: "2026-03-04", submitKey: randomUUID() });
  const wish = { phases: [], causes: [], words: null, howToAsk: null, showHow: false, wordEvery: 7 as const };
  await setPace(world.ana, { pace: "slower", ...wish });
  const weeks = { fromWeek: "2026-02-23", toWeek: "2026-02-23" };
  await offerPulse(world.ben, weeks);
  await offerPulse(world.ana, weeks);
  const assignmentId = await assigned(world, "what-it-did-to-me", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "injured" }],
  });
  const fields = (await clientSheet(world.ana, assignmentId)).sheets[0]?.fields ?? [];
  const open = fields.find(({ type, widest }) => type === "long_text" && widest === "couple")?.key ?? "";
  await handIn(world.ana, assignmentId, { [open]: "her words" }, { audiences: { [open]: "couple" } });
  const seen = async () => ({
    doubts: (await myDoubts(world.ben)).doubts.length,
    marbles: (await myJar(world.ben)).jar?.marbles.length ?? 0,
    slower: (await myPace(world.ben)).shared?.slower ?? false,
    weeks: (await sharing(world.ben)).shared.length,
    read: await clientSheet(world.ben, assignmentId).then(
      () => true,
      () => false,
    ),
  });
  const nothing = { doubts: 0, marbles: 0, slower: false, weeks: 0, read: false };
  expect(await seen()).toEqual(nothing);
  expect((await myPace(world.ana)).shared?.slower).toBe(true);

  await settle();
  expect(await seen()).toEqual(nothing);
  for (const who of [world.ana, world.ben]) {
    await ask(who);
    await say(who, "yes");
  }

  const { marbles, ...rest } = await seen();
  expect(rest).toEqual({ doubts: 1, slower: true, weeks: 1, read: true });
  expect(marbles + (await myJar(world.ben)).beside.length).toBe(1);
  expect((await myDay(world.ben)).entries).toEqual([]);
});

test("what is held keeps an exchange shut that its counselor would open, until its author has said yes", async () => {
  const assignmentId = await assigned(world, "map-of-causes-mine-first", { releaseRule: "coach" });
  await handIn(world.ana, assignmentId, { not_clear: "hers" });
  await settle();
  await handIn(world.ben, assignmentId, { not_clear: "his" });
  const open = () => openAnswersForBoth(world.coach, { assignmentId, occurrence: 1 });
  const exchange = async (who: Client) => JSON.stringify((await clientSheet(who, assignmentId)).opened);
  const quiet = await exchange(world.ben);

  await expect(open()).rejects.toThrow(/only its author’s yes/);
  expect(await exchange(world.ben)).toBe(quiet);

  await ask(world.ana);
  await say(world.ana, "yes");
  await open();
  expect(await exchange(world.ben)).toContain("hers");
});

test("an answer of somebody who did not feel free to refuse never opens, whoever they named as readers", async () => {
  await settle();
  const assignmentId = await assigned(world, "my-non-negotiables", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "injured" }],
  });
  const { fields = [] } = (await clientSheet(world.ana, assignmentId)).sheets[0] ?? {};
  const choice = fields.find(
    (field) => field.type === "one_of" && field.options.some(({ signal }) => signal),
  );
  const shown = fields.find(({ type, widest }) => type === "long_text" && widest === "couple");
  const values = { [choice?.key ?? ""]: "ask_alone", ...(shown ? { [shown.key]: "Words" } : {}) };
  const audiences = Object.fromEntries(Object.keys(values).map((key) => [key, "couple" as const]));
  await handIn(world.ana, assignmentId, values, { audiences }).catch(() =>
    handIn(world.ana, assignmentId, values, shown ? { audiences: { [shown.key]: "couple" } } : {}),
  );

  await expect(clientSheet(world.ben, assignmentId)).rejects.toThrow(NotFound);
  const held = await heldThings(world.coach, world.couple);
  expect(held.map(({ kind, why }) => `${kind} ${why}`)).toEqual(["exercise not_free"]);
});
