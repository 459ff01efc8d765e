import { beforeEach, expect, test } from "vitest";
import { today } from "@/lib/caseload/today/queries";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { acceptTexts, bringChecklistBack, putChecklistAway } from "@/lib/practice/checklist/commands";
import { textsToRead } from "@/lib/practice/checklist/queries";
import { writeConsent } from "@/lib/practice/consent/commands";
import { consentText } from "@/lib/practice/consent/queries";
import { assigned } from "@/tests/factories/homework";
import { withSecondStep } from "@/tests/factories/second-step";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});
const factsOf = async (coach: Coach) => (await today(coach)).checklist;
const nothing = { putAway: false, textsRead: false, hasSecondStep: false, hasAssigned: false };

test("each step is done by doing it, and for nobody else", async () => {
  expect(await factsOf(world.coach)).toEqual(nothing);

  await withSecondStep(world.coach);
  await assigned(world, "my-pace-and-my-limits", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "each" }],
  });
  await acceptTexts(world.coach);

  expect(await factsOf(world.coach)).toEqual({
    ...nothing,
    ...{ textsRead: true, hasSecondStep: true, hasAssigned: true },
  });
  expect(await factsOf(world.stranger)).toEqual(nothing);
  expect(await factsOf(world.colleague)).toEqual(nothing);
});

test("whoever changes the texts has read them", async () => {
  expect(await textsToRead(world.coach)).toBe(true);
  const { writtenAt: _, ...text } = await consentText(world.coach);

  await writeConsent(world.coach, { ...text, channels: "Ring me." });

  expect(await textsToRead(world.coach)).toBe(false);
  expect(await textsToRead(world.stranger)).toBe(true);
});

test("the texts are the owner's alone to accept", async () => {
  await expect(acceptTexts(world.colleague)).rejects.toThrow(NotFound);
  await expect(textsToRead(world.colleague)).rejects.toThrow(NotFound);
});

test("putting it away and bringing it back, each twice, is once; what was read stays read", async () => {
  await acceptTexts(world.coach);
  for (const command of [putChecklistAway, putChecklistAway]) await command(world.coach);
  expect((await factsOf(world.coach)).putAway).toBe(true);
  expect((await factsOf(world.colleague)).putAway).toBe(false);

  for (const command of [bringChecklistBack, bringChecklistBack]) await command(world.coach);
  expect(await factsOf(world.coach)).toEqual({ ...nothing, textsRead: true });
});
