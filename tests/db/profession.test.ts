import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const shelfOf = (practiceId: string) =>
  stored<{ slug: string; version: number; words: string }>(sql`
    select e.slug, v.version, concat(v.content, v.guidance) as words
    from exercises e join exercise_versions v on v.practice_id = e.practice_id and v.exercise_id = e.id
    where e.practice_id = ${practiceId} order by e.slug, v.version`);

test("a coaching practice gets the same exercises, worded for coaches", async () => {
  const licensed = await shelfOf(world.practiceId);
  const coaching = await shelfOf(world.stranger.practiceId);

  expect(coaching.map(({ slug, version }) => `${slug} ${version}`)).toEqual(
    licensed.map(({ slug, version }) => `${slug} ${version}`),
  );
  expect(coaching.filter(({ words }) => /counsel|therap/i.test(words))).toEqual([]);
  expect(licensed.filter(({ words }) => /your counselor/i.test(words)).length).toBeGreaterThan(10);
  expect(coaching.filter(({ words }) => /your coach/i.test(words)).length).toBeGreaterThan(10);
});

test("who is signed in knows the kind of practice, a client too", () => {
  expect(world.stranger.profile).toBe("coaching");
  expect(world.couple.first.profile).toBe("licensed");
});
