// Promise: goals are each partner's own, in versions; the other reads only what was shared, in the words of that day, and never the number.
import { beforeEach, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { saveGoals, shareGoal, withdrawGoal } from "@/lib/sessions/goals/commands";
import { coupleGoals, myGoals } from "@/lib/sessions/goals/queries";
import { type SaveGoals, saveGoalsSchema } from "@/lib/sessions/goals/schema";
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
