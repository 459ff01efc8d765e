// Promise: each fills a jar with what they can see, and is told and may do what they would be without a concern, for good.
import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addMarble, beginJar, changeMarble, takeMarbleAway } from "@/lib/everyday/marbles/commands";
import { coupleJar, myJar } from "@/lib/everyday/marbles/queries";
import { actorAt } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { makeWorld, type World } from "@/tests/factories/world";

type Who = "ana" | "ben";
const otherOf = { ana: "ben", ben: "ana" } as const;

let world: World;
let minute: number;
const fresh = async () => {
  minute = 0;
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
};
beforeEach(fresh);

const now = (who: Who) => {
  minute += 1;
  return actorAt(world[who], new Date(world[who].at.getTime() + minute * 60_000));
};
const marble = (line: string) => ({ kind: "act" as const, line, onDate: "2026-03-04" });
const one = (who: Who, line: string) => addMarble(now(who), { ...marble(line), submitKey: randomUUID() });
async function put(who: Who, name: string, many: number) {
  const told: string[] = [];
  for (let nth = 1; nth <= many; nth += 1) told.push((await one(who, `${name} ${nth}`)).outcome);
  return told;
}
const begin = (who: Who, size: number) =>
  beginJar(now(who), { size }).then(
    () => "begun",
    (error: unknown) => {
      if (error instanceof Refusal) return error.message;
      throw error;
    },
  );
const raise = () =>
  raiseConcern(world.coach, { coupleId: world.couple.coupleId, aboutClientId: null, words: "Fear." });
const settle = async () => {
  for (const { concernId } of (await safetyConcerns(world.coach, world.couple)).open)
    await settleConcern(world.coach, { concernId, reason: "talked" });
};
const say = async (who: Who, answer: "yes" | "no") => {
  await askAgain(world.coach, { coupleId: world.couple.coupleId, clientId: world[who].personId });
  for (const { questionId } of await openQuestions(now(who)))
    await answerAgain(now(who), { questionId, answer });
};

type Page = Awaited<ReturnType<typeof coupleJar>>;
const glassOf = ({ jar, beside, others }: Page) => ({
  size: jar?.size,
  isFull: jar ? jar.fullOn !== null : null,
  inside: jar?.marbles
    // What a yes opens is asked for in no order.
    .map(({ place, line }) => `${place}: ${line.replace(/^held .*/, "held")}`)
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)),
  beside: beside.map(({ line }) => line).sort(),
  others: others.map(({ size, fullOn }) => ({ size, isFull: fullOn !== null })),
});
const glass = async (who: Who) => glassOf(await myJar(now(who)));

test("who fills a jar alone while a concern is open begins the next, and the other sees no second one", async () => {
  await begin("ana", 20);
  await raise();
  await put("ana", "hers", 5);

  expect((await put("ben", "his", 21)).slice(18)).toEqual(["in", "full", "beside"]);
  expect((await myJar(now("ben"))).jar?.fullOn).toBe("2026-03-04");
  expect(await begin("ben", 30)).toBe("begun");

  expect(await glass("ben")).toMatchObject({
    ...{ size: 30, isFull: false, inside: ["1: his 21"], beside: [] },
    others: [{ size: 20, isFull: true }],
  });
  expect(await glass("ana")).toMatchObject({ size: 20, isFull: false, beside: [], others: [] });
  expect((await glass("ana")).inside).toHaveLength(5);
});

type After = "open" | "settled" | "yes" | "no";

/** @param concern without one, the other does nothing while it would be open, and sends on the day of their yes */
async function story(
  viewer: Who,
  after: After,
  concern: boolean,
): Promise<{ told: string[]; seen: unknown }> {
  await fresh();
  const other = otherOf[viewer];
  const answers: string[] = [];
  const tell = async (step: Promise<string | string[]>) => answers.push(...[await step].flat());
  await tell(begin(viewer, 20));
  await tell(put(viewer, "before", 4));
  await put(other, "theirs before", 3);
  const { marbleId } = await one(other, "as it was");
  if (concern) {
    await raise();
    await put(other, "held", 9);
    await changeMarble(now(other), { ...marble("changed"), marbleId: marbleId ?? "" });
  }
  await tell(put(viewer, "meanwhile", 11));
  await tell(begin(viewer, 40));
  await tell(put(viewer, "last", 2));
  await tell(begin(viewer, 30));
  if (after !== "open") {
    if (concern) await settle();
    if (after === "no" && concern) await say(other, "no");
    if (after === "yes" && concern) await say(other, "yes");
    if (after === "yes" && !concern) {
      await changeMarble(now(other), { ...marble("changed"), marbleId: marbleId ?? "" });
      await put(other, "held", 9);
    }
    await put(other, "afterwards", 2);
    await tell(put(viewer, "afterwards, too", 1));
  }
  return { told: answers, seen: await glass(viewer) };
}

describe("one sees and is told what they would be without it", () => {
  test.each(
    (["ana", "ben"] as const).flatMap((viewer) =>
      (["open", "settled", "yes", "no"] as const).map((after) => [viewer, after] as const),
    ),
  )("%s, %s", async (viewer, after) => {
    expect(await story(viewer, after, true)).toEqual(await story(viewer, after, false));
  });
});

test("a yes that fills the other’s jar lets the next one begin for them, and no place is had twice", async () => {
  await begin("ben", 20);
  await raise();
  await put("ana", "hers", 22);
  expect(await begin("ana", 30)).toBe("begun");
  await put("ben", "his", 3);
  expect(await glass("ben")).toMatchObject({ size: 20, isFull: false, others: [] });
  await settle();

  await say("ana", "yes");

  const seen = await glass("ben");
  expect(seen).toMatchObject({ size: 30, isFull: false, beside: [], others: [{ size: 20, isFull: true }] });
  expect(seen.inside?.map((line) => Number.parseInt(line, 10))).toEqual([1, 2, 3, 4, 5]);
  expect(await glass("ana")).toMatchObject({ size: 30, inside: ["1: hers 21", "2: hers 22"] });
  expect(glassOf(await coupleJar(world.coach, world.couple))).toMatchObject({ size: 30, beside: [] });
});

test.each(["while it is open", "once it is settled"])(
  "a marble that is taken away stays in the jar that is full for the other alone, %s",
  async (when) => {
    await begin("ben", 20);
    const { marbleId } = await one("ben", "tea");
    await raise();
    expect((await put("ana", "hers", 19)).at(-1)).toBe("full");
    const before = await glass("ana");
    await changeMarble(now("ben"), { ...marble("cake"), marbleId: marbleId ?? "" });
    if (when === "once it is settled") await settle();

    await takeMarbleAway(now("ben"), { marbleId: marbleId ?? "" });

    expect(await glass("ben")).toMatchObject({ isFull: false, inside: [] });
    expect(await glass("ana")).toEqual(before);
    await expect(takeMarbleAway(now("ben"), { marbleId: marbleId ?? "" })).rejects.toThrow(NotFound);
  },
);
