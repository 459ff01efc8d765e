// Promise: goals are each partner's own, in versions; the other reads only what was shared, in the words of that day, and never the number.
import { beforeEach, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { saveGoals, shareGoal, withdrawGoal } from "@/lib/sessions/goals/commands";
import { coupleGoals, myGoals } from "@/lib/sessions/goals/queries";
import { type SaveGoals, saveGoalsSchema } from "@/lib/sessions/goals/schema";
import { coupleReview } from "@/lib/sessions/reviews/queries";
import { asked, plain } from "@/tests/factories/seen-by";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const goalId = crypto.randomUUID();
const goal = (more: object = {}) => ({ goalId, words: "zqevenings for us", reached: "3", ...more });
const list = (version: number, ...goals: object[]): SaveGoals =>
  saveGoalsSchema.parse({ version: String(version), goals: { ...goals } });
const later = (client: Client, days: number) =>
  actorAt(client, new Date(client.at.getTime() + days * 86_400_000));
const all = async (client: Client) =>
  plain(await Promise.all(Object.values(asked).map((ask) => ask(client))));

describe("one’s own", () => {
  test("each save is a version, and where one feels one is is told over time", async () => {
    await saveGoals(world.ana, list(0, goal()));
    await saveGoals(later(world.ana, 7), list(1, goal()));
    await saveGoals(later(world.ana, 90), list(1, goal({ reached: "5" })));

    const { goals, versions } = await myGoals(world.ana);
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(goals[0]?.reachedBefore.map(({ reached }) => reached)).toEqual([3, 5]);
    expect((await coupleGoals(world.coach, world.couple))[0]?.goals).toMatchObject([{ reached: 5 }]);
  });

  test("from a window that does not know the latest nothing is saved", async () => {
    await saveGoals(world.ana, list(0, goal()));

    await expect(saveGoals(world.ana, list(0, goal({ words: "another" })))).rejects.toThrow(Refusal);
  });

  test("a goal whose words are taken out is gone; a picture without a goal is said", () => {
    expect(list(1, goal({ words: " " })).goals).toEqual([]);
    expect(
      saveGoalsSchema.safeParse({ version: "0", goals: { 0: goal({ words: "", picture: "at dinner" }) } })
        .success,
    ).toBe(false);
    expect(saveGoalsSchema.safeParse({ version: "0", goals: [1, 2, 3, 4].map(() => goal()) }).success).toBe(
      false,
    );
  });

  test("saving changes nothing that the other can ask for", async () => {
    const before = await all(world.ben);
    await saveGoals(world.ana, list(0, goal()));

    expect(await all(world.ben)).toEqual(before);
  });

  test("their copy holds them, the other’s does not", async () => {
    await saveGoals(world.ana, list(0, goal()));

    expect(JSON.stringify(await ownCopy(world.ana))).toContain("zqevenings");
    expect(JSON.stringify(await ownCopy(world.ben))).not.toContain("zqevenings");
  });
});

describe("sharing", () => {
  test("the other reads the words of that day, and no number", async () => {
    await saveGoals(world.ana, list(0, goal()));
    await shareGoal(world.ana, { goalId });
    await saveGoals(later(world.ana, 1), list(1, goal({ words: "zqlater" })));

    const seen = JSON.stringify(await myGoals(world.ben));
    expect(seen).toContain("zqevenings");
    expect(seen).not.toMatch(/zqlater|"reached"/);
  });

  test("sharing the new words takes the place of the earlier ones", async () => {
    await saveGoals(world.ana, list(0, goal()));
    await shareGoal(world.ana, { goalId });
    await saveGoals(later(world.ana, 1), list(1, goal({ words: "zqlater" })));
    await shareGoal(later(world.ana, 2), { goalId });

    expect((await myGoals(world.ben)).theirs.map(({ words }) => words)).toEqual(["zqlater"]);
  });

  test.each(["withdrawn", "let go"])("one that is %s is the other’s no more", async (how) => {
    await saveGoals(world.ana, list(0, goal()));
    await shareGoal(world.ana, { goalId });
    if (how === "withdrawn") await withdrawGoal(world.ana, { goalId });
    else await saveGoals(later(world.ana, 1), list(1));

    expect((await myGoals(world.ben)).theirs).toEqual([]);
  });

  test("nobody shares somebody else’s", async () => {
    await saveGoals(world.ana, list(0, goal()));

    await expect(shareGoal(world.ben, { goalId })).rejects.toThrow(NotFound);
  });
});

describe("shared before a concern, while there is one", () => {
  const concern = () =>
    raiseConcern(world.coach, {
      ...{ coupleId: world.couple.coupleId, aboutClientId: world.ana.personId, words: "Fear." },
    });
  const anew = async (words: string, version: number) => {
    await saveGoals(world.ana, list(version, goal({ words })));
    await shareGoal(later(world.ana, version), { goalId });
  };
  const theirs = async (who: Client) => (await myGoals(who)).theirs.map(({ words }) => words);
  const hers = async () => (await myGoals(world.ana)).goals.map(({ shared }) => shared?.words);
  const settle = async (answer: "yes" | "no") => {
    const { open } = await safetyConcerns(world.coach, world.couple);
    for (const { concernId } of open) await settleConcern(world.coach, { concernId, reason: "so" });
    await askAgain(world.coach, { ...world.couple, clientId: world.ana.personId });
    for (const { questionId } of await openQuestions(world.ana))
      await answerAgain(world.ana, { questionId, answer });
  };
  beforeEach(async () => {
    await anew("zqfirst", 0);
    await concern();
  });

  test("shared anew, the other goes on reading the words of before, and nothing else of it", async () => {
    const before = await all(world.ben);
    await anew("zqsecond", 1);
    await anew("zqthird", 2);

    expect(await all(world.ben)).toEqual(before);
    expect(await hers()).toEqual(["zqthird"]);
    const [of] = await coupleGoals(world.coach, world.couple);
    expect(of?.goals.map(({ shared }) => shared?.words)).toEqual(["zqthird"]);
    const { sources } = await coupleReview(world.coach, world.couple);
    expect(sources.goals.map(({ words }) => words)).toEqual(["zqfirst"]);
  });

  test.each([
    ["yes", ["zqsecond"]],
    ["no", ["zqfirst"]],
  ] as const)("settled, and she says %s: he reads %s", async (answer, words) => {
    await anew("zqsecond", 1);
    await settle(answer);

    expect(await theirs(world.ben)).toEqual(words);
  });

  test("taken away it is gone at once, whichever words he reads", async () => {
    await anew("zqsecond", 1);
    await withdrawGoal(world.ana, { goalId });

    expect(await theirs(world.ben)).toEqual([]);
    expect(await hers()).toEqual([undefined]);
  });

  test("settled and shared once more, the newest words are all there is", async () => {
    await anew("zqsecond", 1);
    await settle("no");
    await anew("zqthird", 2);

    expect(await theirs(world.ben)).toEqual(["zqthird"]);
  });
});
