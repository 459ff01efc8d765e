// Promise: a practice's measures are its owner's to change, in versions; what was asked before keeps its words, and results by another key stand apart.
import { beforeEach, expect, test } from "vitest";
import { answerMeasure } from "@/lib/measures/answers/commands";
import { myQuestions } from "@/lib/measures/asked/queries";
import { enterResult } from "@/lib/measures/commands";
import { importMeasure, offerMeasure, saveMeasure } from "@/lib/measures/own/commands";
import { measureFile, ownerMeasure, practiceMeasures } from "@/lib/measures/own/queries";
import { coupleMeasures } from "@/lib/measures/queries";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { askFor, makeMeasure, ownMeasure, ownWords, slotOf } from "@/tests/factories/measures";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-10T09:00:00Z"));
});

const names = async () =>
  (await practiceMeasures(world.coach)).filter(({ isOwn }) => isOwn).map(({ definition }) => definition.name);
const askAna = (measure: string) =>
  askFor(world.coach, { coupleId: world.couple.coupleId, clientIds: [world.ana.personId], measure });

test("whoever works here uses it; only the owner changes it", async () => {
  const { measure } = await makeMeasure(world.coach);

  expect((await practiceMeasures(world.colleague)).map(({ code }) => code)).toContain(measure);
  await expect(saveMeasure(world.colleague, ownMeasure({ measure, version: "1" }))).rejects.toThrow(NotFound);
  await expect(ownerMeasure(world.stranger, { measure })).rejects.toThrow(NotFound);
});

test("saved by two at once, the second is told", async () => {
  const { measure } = await makeMeasure(world.coach);
  await saveMeasure(world.coach, ownMeasure({ measure, version: "1", name: "First" }));

  await expect(
    saveMeasure(world.coach, ownMeasure({ measure, version: "1", name: "Second" })),
  ).rejects.toThrow(Refusal);
  expect(await names()).toEqual(["First"]);
});

test("what was asked before keeps the words it was asked in", async () => {
  const { measure } = await makeMeasure(world.coach);
  const [before = ""] = await askAna(measure);
  await saveMeasure(
    world.coach,
    ownMeasure({ measure, version: "1", items: ownWords.replace("laugh", "smile") }),
  );
  const [after = ""] = await askAna(measure);

  const first = async (askId: string) => (await myQuestions(world.ana, { askId })).questions[0]?.words;
  expect([await first(before), await first(after)]).toEqual(["We laugh together.", "We smile together."]);
});

test("results by another key are not laid beside each other", async () => {
  const { measure } = await makeMeasure(world.coach);
  const { coupleId } = world.couple;
  const entered = { coupleId, clientId: world.ana.personId, measure, answers: "2 0 1" };
  await enterResult(world.coach, { ...entered, onDate: "2026-03-02", total: "" });
  await saveMeasure(world.coach, ownMeasure({ measure, version: "1", reversed: "" }));
  await enterResult(world.coach, { ...entered, onDate: "2026-03-09", total: "" });

  const cards = await coupleMeasures(world.coach, world.couple);
  expect(
    cards.map(({ isEarlier, partners }) => [isEarlier, partners[0]?.results.map(({ total }) => total)]),
  ).toEqual([
    [false, [3]],
    [true, [5]],
  ]);
});

test("one that is not offered any more is not given, and stays where it was given", async () => {
  const { measure } = await makeMeasure(world.coach);
  const [askId = ""] = await askAna(measure);
  await offerMeasure(world.coach, { measure, offered: "no" });

  await expect(askAna(measure)).rejects.toMatchObject({ fieldErrors: { measure: [expect.any(String)] } });
  await answerMeasure(world.ana, {
    askId,
    slot: await slotOf(world.ana, askId),
    later: false,
    answers: { 1: 1, 2: 1, 3: 1 },
  });
  await offerMeasure(world.coach, { measure, offered: "yes" });
  expect(await askAna(measure)).toHaveLength(1);
});

test("a file is the same measure elsewhere, beside what is there", async () => {
  const { measure } = await makeMeasure(world.coach, { subscales: "parts: 1, 3" });
  const text = await measureFile(world.coach, { measure });

  const { measure: copy } = await importMeasure(world.stranger, { text });

  const strip = ({ definition, wording, license }: Awaited<ReturnType<typeof ownerMeasure>>) => ({
    definition,
    wording,
    license,
  });
  expect(strip(await ownerMeasure(world.stranger, { measure: copy }))).toEqual(
    strip(await ownerMeasure(world.coach, { measure })),
  );
  expect(await names()).toEqual(["Close"]);
});

test("words of a published one do not leave the practice in a file", async () => {
  await expect(measureFile(world.coach, { measure: "csi_4" })).rejects.toThrow(NotFound);
});

test("a practice of coaches neither finds, makes nor brings in one of symptoms", async () => {
  const { measure } = await makeMeasure(world.coach, { about: "symptoms", name: "Sleep" });
  const text = await measureFile(world.coach, { measure });
  const coaching = { ...daysLater(world, 0).coach, profile: "coaching" } as typeof world.coach;

  expect((await practiceMeasures(coaching)).map(({ code }) => code)).not.toContain(measure);
  await expect(makeMeasure(coaching, { about: "symptoms" })).rejects.toMatchObject({
    fieldErrors: { about: [expect.any(String)] },
  });
  await expect(importMeasure(coaching, { text })).rejects.toMatchObject({
    fieldErrors: { text: [expect.any(String)] },
  });
  const entered = {
    coupleId: world.couple.coupleId,
    clientId: world.ana.personId,
    measure,
    answers: "1 1 1",
    total: "",
  };
  await expect(enterResult(coaching, { ...entered, onDate: "2026-03-02" })).rejects.toMatchObject({
    fieldErrors: { measure: [expect.any(String)] },
  });
});
