import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { exercises } from "@/db/schema/exercises";
import { asSystem } from "@/db/system";
import { assignExercise } from "@/lib/assignments/commands";
import { copyExercise } from "@/lib/library/authoring/commands";
import { ownership } from "@/lib/library/authoring/queries";
import { exerciseShelf } from "@/lib/library/exercises/queries";
import { setFavorite } from "@/lib/library/favorites/commands";
import { importFile } from "@/lib/library/import-export/commands";
import { exchangeText, importPlan } from "@/lib/library/import-export/queries";
import { pathwayDetail, pathwayShelf } from "@/lib/library/pathways/queries";
import { syncLibrary } from "@/lib/library/records/sync-exercises";
import type { Coach } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound } from "@/lib/platform/errors";
import { makeWorld, stored, type World } from "@/tests/factories/world";

const slug = "a-pattern-from-before";
let world: World;
/** Of a coaching practice; `world.coach` is of a licensed one. */
let coach: Coach;
let exerciseId: string;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  coach = world.stranger;
  const [row] = await stored<{ id: string }>(
    sql`select id from exercises where practice_id = ${coach.practiceId} and slug = ${slug}`,
  );
  exerciseId = row?.id ?? "";
});

const slugsOnShelf = async (of: Coach) => (await exerciseShelf(of)).map((card) => card.slug);
const sixCauses = async (of: Coach) => {
  const { here } = await pathwayShelf(of);
  const pathwayId = here.find((card) => card.slug === "six-causes-with-tools-for-each")?.pathwayId ?? "";
  return pathwayDetail(of, { pathwayId });
};

test("a coach's shelf is the licensed one without it", async () => {
  const licensed = await slugsOnShelf(world.coach);
  const coaching = await slugsOnShelf(coach);

  expect(licensed).toContain(slug);
  expect(coaching).toEqual(licensed.filter((one) => one !== slug));
});

test("a coach can neither assign it, nor star it, nor make a copy of it", async () => {
  const { coupleId, first } = world.strangers;
  const assigning = assignExercise(coach, {
    coupleId,
    exerciseId,
    partners: [{ clientId: first.personId, role: "each" }],
    mode: "one",
    why: "x",
    startsOn: null,
    dueOn: null,
    repeat: "once",
    times: 1,
    releaseRule: "automatic",
  });

  await expect(assigning).rejects.toThrow(NotFound);
  await expect(setFavorite(coach, { exerciseId, on: true })).rejects.toThrow(NotFound);
  await expect(copyExercise(coach, { exerciseId, copyId: randomUUID() })).rejects.toThrow(NotFound);
  expect(await ownership(coach, { exerciseId })).toMatchObject({ retired: true, mayChange: false });
});

test("in a licensed practice it can still be copied", async () => {
  const copy = copyExercise(world.coach, { exerciseId: await world.exercise(slug), copyId: randomUUID() });

  await expect(copy).resolves.toBeDefined();
});

test("the pathway of six causes refers, and every exercise of it is there", async () => {
  const step = (await sixCauses(coach)).content.steps[3];
  const licensed = (await sixCauses(world.coach)).content.steps[3];

  expect(step?.exercises.map((one) => one.slug)).toEqual(["help-we-want"]);
  expect(licensed?.exercises.map((one) => one.slug)).toEqual([slug]);
  for (const { content } of [await sixCauses(coach), await sixCauses(world.coach)])
    expect(content.steps.flatMap((one) => one.exercises).filter((one) => !one.exerciseId)).toEqual([]);
});

test("a colleague's file does not bring it in, nor a pathway that needs it", async () => {
  const ids = await Promise.all([slug, "marble-jar"].map((one) => world.exercise(one)));
  const { text } = await exchangeText(world.coach, { exerciseIds: ids });

  const plan = await importPlan(coach, { text });
  const imported = await importFile(coach, { text });

  const becomes = Object.fromEntries(plan.exercises.map((one) => [one.slug, one.becomes]));
  expect(becomes[slug]).toBe("left_out");
  expect(imported.added.map(({ title }) => title)).not.toContain("A pattern from before");
  const { pathwayId } = await sixCauses(world.coach);
  const pathway = await exchangeText(world.coach, { exerciseIds: ids, pathwayIds: [pathwayId] });
  await expect(importFile(coach, pathway)).rejects.toThrow(FieldErrors);
  await expect(importPlan(coach, pathway)).rejects.toMatchObject({
    fieldErrors: { text: [expect.stringContaining("for licensed practices only")] },
  });
});

test("a practice that had it on its shelf loses it at the next start, and has it again once it is licensed", async () => {
  const shelved = (of: Coach) => slugsOnShelf(of).then((slugs) => slugs.includes(slug));
  const sync = () => asSystem("a test syncs the library", (tx) => syncLibrary(tx));
  await asSystem("an older program", (tx) =>
    tx.update(exercises).set({ retiredAt: null }).where(eq(exercises.id, exerciseId)),
  );
  expect(await shelved(coach)).toBe(true);

  await sync();

  expect(await shelved(coach)).toBe(false);
  const [before] = await stored(sql`select retired_at from exercises where id = ${exerciseId}`);
  await sync();
  expect(await stored(sql`select retired_at from exercises where id = ${exerciseId}`)).toEqual([before]);
  await stored(sql`update practices set profile = 'licensed' where id = ${coach.practiceId}`);
  await sync();
  expect(await shelved(coach)).toBe(true);
});
