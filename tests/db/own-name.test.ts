// Promise: whoever works in a practice mends their own name, and everybody reads the new one where it goes on; what is over keeps the old one.
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { changeOwnName } from "@/lib/accounts/own-name/commands";
import { changeOwnNameSchema } from "@/lib/accounts/own-name/schema";
import { endCover, nameCover } from "@/lib/practice/covers/commands";
import { auditEventsOf, makeWorld, stored, type World } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(now);
});

const nameOf = async (coachId: string) =>
  (await stored<{ name: string }>(sql`select name from coaches where id = ${coachId}`))[0]?.name;
const coverNames = () =>
  stored<{ name: string; over: boolean }>(
    sql`select cover_name as name, ended_at is not null as over from covers order by ended_at nulls last`,
  );

test("their own alone, cleaned as every name, with a line in the activity log", async () => {
  const stranger = await nameOf(world.stranger.personId);
  await changeOwnName(world.colleague, changeOwnNameSchema.parse({ name: "  Tomás   Vidal " }));
  expect(await nameOf(world.colleague.personId)).toBe("Tomás Vidal");
  expect(await nameOf(world.coach.personId)).toBe(world.coach.name);
  expect(await nameOf(world.stranger.personId)).toBe(stranger);
  expect(await auditEventsOf(world, "own_name.change")).toHaveLength(1);

  await changeOwnName(world.colleague, { name: "Tomás Vidal" });
  expect(await auditEventsOf(world, "own_name.change")).toHaveLength(1);
});

test("partners read the new name of who stands in for as long as it lasts", async () => {
  const cover = {
    ...{ coachId: world.coach.personId, coverId: world.colleague.personId },
    ...{ fromOn: "2026-03-04", toOn: "2026-03-10" },
  };
  await nameCover(world.coach, cover);
  const [first] = await stored<{ id: string }>(sql`select id from covers`);
  await endCover(world.coach, { id: first?.id ?? "" });
  await nameCover(world.coach, cover);
  await changeOwnName(world.colleague, { name: "Tomás Vidal" });
  expect(await coverNames()).toEqual([
    { name: world.colleague.name, over: true },
    { name: "Tomás Vidal", over: false },
  ]);
});

test.each(["", "   ", "\u200b\u200d", "—", "x".repeat(61)])("no name: %j", (name) => {
  expect(changeOwnNameSchema.safeParse({ name }).success).toBe(false);
});
