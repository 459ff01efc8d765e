import { beforeAll, expect, test } from "vitest";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { keepAgreementDraft } from "@/lib/agreements/drafts/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { raiseConcern } from "@/lib/safety/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { weekOf } from "@/lib/trust/rules/weeks";
import { signedByBoth } from "@/tests/factories/agreements";
import { setbackOf, sideBySide } from "@/tests/factories/conflicts";
import { handIn, keep, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  const id = await mapOfCauses(world);
  await handIn(world.ana, id, { not_clear: "hers for both", left_out: "hers alone" });
  await handIn(world.ben, id, { not_clear: "his for both", left_out: "his alone" });
  await signedByBoth(world, "We eat together on Sundays.");
  await sideBySide(world, { triggers: "A late train" });
  const weekOn = weekOf(world.ana.at.toISOString().slice(0, 10));
  const week = { weekOn, rely: 7, open: 6, hope: 5, ease: 4, trusted: 3 };
  await answerPulse(world.ana, { ...week, line: "her line", submitKey: crypto.randomUUID() });
  await answerPulse(world.ben, { ...week, rely: 1, line: "his line", submitKey: crypto.randomUUID() });
});

const read = async (who: Client) => JSON.stringify(copyParts(await ownCopy(who), "counselor"));

test("a copy holds one's own words, and what is open to both", async () => {
  const hers = await read(world.ana);

  for (const words of [
    "hers for both",
    "hers alone",
    "his for both",
    "We eat together on Sundays.",
    "A late train",
    "her line",
    "7 of 10",
  ])
    expect(hers, words).toContain(words);
});

test("not a word of what the other has kept, and no hour of anything", async () => {
  const hers = await read(world.ana);
  const his = await read(world.ben);

  for (const words of ["his alone", "his line", "1 of 10"]) expect(hers, words).not.toContain(words);
  for (const words of ["hers alone", "her line", "7 of 10"]) expect(his, words).not.toContain(words);
  expect(hers).not.toMatch(/\d\d:\d\d|T\d\d/);
  expect(hers).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
});

test("exercises of one name stand as they were given, whichever of them is open", async () => {
  const first = await mapOfCauses(world);
  const coach = actorAt(world.coach, new Date(world.coach.at.getTime() + 1_000));
  const second = await mapOfCauses({ ...world, coach });
  await handIn(world.ana, first, { not_clear: "first words" });
  await handIn(world.ana, second, { not_clear: "second words" });
  const order = async () =>
    [...(await read(world.ana)).matchAll(/first words|second words/g)].map(([words]) => words).slice(0, 2);
  expect(await order()).toEqual(["first words", "second words"]);

  await handIn(world.ben, second, { not_clear: "his" });

  expect(await order()).toEqual(["first words", "second words"]);
});

test("what is saved here and not sent is in its author's copy alone", async () => {
  const id = await mapOfCauses(world);
  await keep(world.ben, id, { not_clear: "half a thought" });
  const draft = { draftId: crypto.randomUUID(), agreementId: null };
  await keepAgreementDraft(world.ben, {
    ...draft,
    title: "half",
    items: { "0": { words: "We wi", owner: "x-y" } },
  });

  const his = await read(world.ben);

  for (const words of ["Not sent yet", "half a thought", "We wi"]) expect(his, words).toContain(words);
  expect(his).not.toContain("x-y");
  expect(await read(world.ana)).not.toMatch(/half a thought|We wi|Not sent yet/);
});

test("while there is a concern, what the other does leaves no trace in it", async () => {
  await raiseConcern(world.coach, {
    coupleId: world.couple.coupleId,
    aboutClientId: world.ana.personId,
    words: "He waits at her work.",
  });
  const before = await read(world.ana);

  await setbackOf(world.ben, { whatHappened: "what he says now", audience: "couple" });

  expect(await read(world.ana)).toBe(before);
  expect(await read(world.ben)).toContain("what he says now");
});
