import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { exerciseDetail, exerciseShelf } from "@/lib/library/exercises/queries";
import { setFavorite } from "@/lib/library/favorites/commands";
import { setFavoriteSchema } from "@/lib/library/favorites/schema";
import { NotFound } from "@/lib/platform/errors";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
let thanks: string;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  thanks = await world.exercise("three-kinds-of-thanks");
});

const favoritesOf = async (who: World["coach"]) =>
  (await exerciseShelf(who, { favorites: "only" })).map((one) => one.exerciseId);

describe("a favorite", () => {
  test("is one coach's own: kept, shown on the shelf and on its page, and let go", async () => {
    const other = await world.exercise("marble-jar");
    await setFavorite(world.colleague, { exerciseId: other, on: true });
    await setFavorite(world.coach, { exerciseId: thanks, on: true });
    expect(await favoritesOf(world.coach)).toEqual([thanks]);
    expect(await favoritesOf(world.colleague)).toEqual([other]);
    expect((await exerciseDetail(world.coach, thanks)).favorite).toBe(true);
    expect((await exerciseDetail(world.colleague, thanks)).favorite).toBe(false);
    expect((await exerciseShelf(world.coach, { favorites: "first" }))[0]?.exerciseId).toBe(thanks);

    await setFavorite(world.coach, { exerciseId: other, on: false });
    expect(await favoritesOf(world.colleague)).toEqual([other]);
    await setFavorite(world.coach, { exerciseId: thanks, on: false });
    expect(await favoritesOf(world.coach)).toEqual([]);
  });

  test("twice is once, and each change leaves one private line in the trail", async () => {
    const own = await makeWorld(new Date("2026-03-04T10:00:00Z"));
    const exerciseId = await own.exercise("three-kinds-of-thanks");
    for (const on of [true, true, false, false]) await setFavorite(own.coach, { exerciseId, on });
    const line = { actor_id: own.coach.personId, fields: [], scope: "person" };
    expect(await auditEventsOf(own, "favorite.add")).toEqual([line]);
    expect(await auditEventsOf(own, "favorite.remove")).toEqual([line]);
  });

  test("of many stars at once is one", async () => {
    await Promise.all(
      Array.from({ length: 5 }, () => setFavorite(world.coach, { exerciseId: thanks, on: true })),
    );
    const rows = await stored(
      sql`select 1 from favorites where coach_id = ${world.coach.personId} and exercise_id = ${thanks}`,
    );
    expect(rows).toHaveLength(1);
  });

  test("cannot be an exercise that is unknown, of another practice, or no longer on the shelf", async () => {
    await expect(setFavorite(world.coach, { exerciseId: randomUUID(), on: true })).rejects.toThrow(NotFound);
    await expect(setFavorite(world.stranger, { exerciseId: thanks, on: true })).rejects.toThrow(NotFound);
    const gone = await world.exercise("undivided-time");
    await stored(sql`update exercises set retired_at = now() where id = ${gone} returning 1`);
    await expect(setFavorite(world.coach, { exerciseId: gone, on: true })).rejects.toThrow(NotFound);
    expect(await favoritesOf(world.coach)).not.toContain(gone);
  });

  test("is asked for by id and yes or no", () => {
    expect(setFavoriteSchema.parse({ exerciseId: thanks, on: "no" })).toEqual({
      exerciseId: thanks,
      on: false,
    });
    expect(setFavoriteSchema.safeParse({ exerciseId: thanks }).success).toBe(false);
    expect(setFavoriteSchema.safeParse({ exerciseId: "1", on: "yes" }).success).toBe(false);
  });
});

test("the shelf says which method an exercise serves", async () => {
  const slugs = (await exerciseShelf(world.coach, { method: "001" })).map((one) => one.slug);
  expect(slugs).toContain("what-it-did-to-me");
  expect(slugs).not.toContain("three-kinds-of-thanks");
});
