import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { setPace } from "@/lib/pace/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { saveNote } from "@/lib/root-causes/commands";
import { sessionBrief } from "@/lib/sessions/brief/queries";
import { saveDisclosureText, takeCounselorStep, takeOwnStep } from "@/lib/sessions/disclosure/commands";
import { saveGoals } from "@/lib/sessions/goals/commands";
import { saveGoalsSchema } from "@/lib/sessions/goals/schema";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { mapOfCauses } from "@/tests/factories/homework";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});
const brief = (coach = world.coach) => sessionBrief(coach, world.couple);

test("nothing is told where nothing is", async () => {
  expect(await brief()).toMatchObject({ goals: [], paces: [], steps: [], pairs: [], disclosures: [] });
});

test("goals of each, as far as they felt they were", async () => {
  const goal = { goalId: randomUUID(), words: "Evenings for us" };
  const list = (version: string, reached: string) =>
    saveGoalsSchema.parse({ version, goals: [{ ...goal, reached }] });
  await saveGoals(world.ana, list("0", "3"));
  await saveGoals(daysLater(world, 9).ana, list("1", "5"));

  expect((await brief()).goals).toEqual([{ ...goal, firstName: "Ana", reached: [3, 5] }]);
});

test("the pace that each asked for, by name", async () => {
  const wish = { phases: [], causes: [], howToAsk: null, showHow: false, wordEvery: 7 as const };
  await setPace(world.ben, { ...wish, pace: "slower", words: "the loans" });
  await setPace(world.ana, { ...wish, pace: "bit_faster", words: null });

  expect((await brief()).paces).toMatchObject([
    { firstName: "Ana", pace: "bit_faster", words: null },
    { firstName: "Ben", pace: "slower", words: "the loans" },
  ]);
});

test("steps of their cycle on which nothing was given lately, or ever", async () => {
  const { coupleId } = world.couple;
  const turnId = randomUUID();
  const words = { trigger: "A late train", meaning: "I do not count", reaction: "" };
  const turns = [{ id: turnId, clientId: world.ana.personId, ...words }];
  await saveNote(world.coach, {
    ...{ coupleId, turns, causes: [], patterns: "", conflictIds: [], baseRevision: 0 },
  });
  await mapOfCauses(world, { cycleLink: { turnId, part: "meaning" } });

  const trigger = { firstName: "Ana", part: "trigger", lastOn: null };
  expect((await brief()).steps).toEqual([trigger]);
  expect((await brief(daysLater(world, 30).coach)).steps).toEqual([
    trigger,
    { firstName: "Ana", part: "meaning", lastOn: "2026-03-04" },
  ]);
});

test("what one said of themselves beside what the other said of it, of the latest such week", async () => {
  const five = { rely: 6, open: 5, hope: 5, ease: 5, trusted: 6, line: null };
  const say = (who: typeof world.ana, weekOn: string, self: object) =>
    answerPulse(actorAt(who, new Date(`${weekOn}T12:00:00Z`)), {
      ...{ weekOn, ...five, submitKey: randomUUID(), ...self },
    });
  await say(world.ben, "2026-03-02", { selfRely: 2, selfOpen: 2 });
  await say(world.ben, "2026-03-30", { selfRely: 9, selfOpen: null });
  await say(world.ana, "2026-03-30", {});

  const pair = { item: "rely", weekOn: "2026-03-30", firstName: "Ben", otherName: "Ana", own: 9 };
  expect((await brief(daysLater(world, 30).coach)).pairs).toEqual([{ ...pair, other: { value: 6 } }]);
  expect((await brief(daysLater(world, 120).coach)).pairs).toEqual([]);
});

test("a disclosure is named once its next step is the counselor’s, and not a word of what was written", async () => {
  const facts = { kind: "facts" as const, words: "zqfacts", baseRevision: 0, writer: "one" };
  const { disclosureId } = await saveDisclosureText(world.ben, { ...facts, disclosureId: null });
  expect((await brief()).disclosures).toEqual([]);

  await saveDisclosureText(world.ben, { ...facts, disclosureId, send: "yes" });
  const told = await brief();
  expect(told.disclosures).toEqual([{ disclosureId, involvedName: "Ben", injuredName: "Ana", step: "read" }]);
  expect(JSON.stringify(told)).not.toContain("zqfacts");

  await takeCounselorStep(world.coach, { disclosureId, step: "read", reason: null });
  await takeCounselorStep(world.coach, { disclosureId, step: "ask_questions", reason: null });
  expect((await brief()).disclosures).toEqual([]);
  await takeOwnStep(world.ben, { disclosureId, step: "withdraw", kind: "facts" });
  expect((await brief()).disclosures).toEqual([]);
});

test("none of it is another counselor’s", async () => {
  await expect(brief(world.colleague)).rejects.toThrow(NotFound);
});
