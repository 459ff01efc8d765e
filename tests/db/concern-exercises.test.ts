// Promise: no exercise of the library, however it is given, and nothing that comes of one is a door past a concern.
import { beforeAll, describe, expect, test } from "vitest";
import { openAnswersForBoth } from "@/lib/assignments/commands";
import { outcomesOf } from "@/lib/assignments/outcomes/queries";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { libraryExercises } from "@/lib/library/content";
import { outcomeSchema } from "@/lib/library/exercises/schema/outcomes";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { raiseConcern } from "@/lib/safety/commands";
import { handInWidely, type Way, waysOf, wideKeys } from "@/tests/factories/exercise-ways";
import { assigned } from "@/tests/factories/homework";
import { plain, seenBy } from "@/tests/factories/seen-by";
import { openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld, type World } from "@/tests/factories/world";
import { letIdsGrow } from "@/tests/setup/growing-ids";
import { worldUrl } from "@/tests/setup/world-url";

const kinds = [...new Set(libraryExercises.map(({ content }) => content.kind))].sort();
const ways = libraryExercises.flatMap(waysOf);

/** `held`: under a concern; `silent`: without one, where the author does nothing alone; `plain`: without one, and both do all. */
type Name = "held" | "silent" | "plain";
const names = ["held", "silent", "plain"] as const;
let world: World;
let twins: Record<Name, Twin>;
const given: Record<Name, Map<Way, string>> = { held: new Map(), silent: new Map(), plain: new Map() };

beforeAll(async () => {
  await letIdsGrow((await worldUrl()).adminUrl);
  world = await makeWorld(new Date("2026-01-28T10:00:00Z"));
  const [held, silent, plainly] = [await openTwin(world), await openTwin(world), await openTwin(world)];
  twins = { held, silent, plain: plainly };
  for (const name of names) {
    const { coupleId, ana, ben } = twins[name];
    for (const way of ways) {
      const partners = [ana, ben].slice(0, way.roles.length).map(({ personId: clientId }, at) => ({
        ...{ clientId, role: way.roles[at] ?? "each" },
      }));
      given[name].set(way, await assigned(world, way.slug, { coupleId, mode: way.mode, partners }));
    }
  }
  await raiseConcern(world.coach, { coupleId: held.coupleId, aboutClientId: held.ana.personId, words: "x" });
}, 120_000);

const idOf = (name: Name, way: Way) => given[name].get(way) ?? "";
let minutes = 0;
const now = (who: Client) => actorAt(who, new Date(who.at.getTime() + minutes * 60_000));
const inTwoDays = (who: Client) => actorAt(who, new Date(who.at.getTime() + 2 * 86_400_000));

/** What came of it, and where. */
const made = { held: new Set<string>(), silent: new Set<string>(), plain: new Set<string>() };

/** The author first. @returns their own sheets right after it, as they read them */
async function bothDo(way: Way): Promise<unknown[]> {
  minutes += 1;
  const written: unknown[] = [];
  for (const name of names) {
    const { ana, ben } = twins[name];
    const id = idOf(name, way);
    for (const sheet of way.sheets.filter((one) => one === "shared" || name !== "silent")) {
      const responseId = await handInWidely(now(ana), way, 0, id, sheet);
      for (const { makes } of await outcomesOf(now(ana), responseId)) made[name].add(makes);
    }
    if (name !== "silent") written.push(plain((await clientSheet(now(ana), id)).sheets));
    if (way.roles.length === 2 && way.sheets.includes("own")) await handInWidely(now(ben), way, 1, id, "own");
  }
  return written;
}

/** What the other reads of the author's on this sheet, its address included. */
const readOn = (name: Name, way: Way) =>
  clientSheet(inTwoDays(twins[name].ben), idOf(name, way)).then(
    ({ opened }) => (opened?.rows ?? []).filter(({ theirs }) => theirs !== null).map((row) => row.fieldKey),
    (error: Error) => error.name,
  );

describe.each(kinds)("exercises of kind %s", (kind) => {
  const own = ways.filter((way) => way.kind === kind);

  test("look to the other as if the author had done nothing alone; without a concern they are there", async () => {
    for (const way of own) {
      const [held, plainly] = await bothDo(way);
      expect(held, way.name).toEqual(plainly);
      expect(await readOn("held", way), way.name).toEqual(await readOn("silent", way));
      const open = way.sheets.includes("own") ? wideKeys(way, 0) : [];
      if (open.length === 0) continue;
      if (way.counselorFirst)
        await openAnswersForBoth(world.coach, { assignmentId: idOf("plain", way), occurrence: 1 });
      expect(await readOn("plain", way), way.name).toEqual(expect.arrayContaining(open));
    }
    const sees = (name: Name) =>
      seenBy(inTwoDays(twins[name].ben), {
        ...twins[name],
        given: Object.fromEntries(own.map((way) => [way.name, idOf(name, way)])),
      });
    expect(await sees("held")).toEqual(await sees("silent"));
  });
});

test("everything that can come of an exercise has come of one, under the concern, too", () => {
  const all = outcomeSchema.options.map(({ shape }) => shape.makes.value).sort();
  expect([...made.plain].sort()).toEqual(all);
  expect([...made.held].sort()).toEqual(all);
});
