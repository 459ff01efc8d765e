import { beforeEach, expect, test } from "vitest";
import { homeOverview } from "@/lib/pace/overview/queries";
import { firstDay } from "@/lib/practice/first-day/queries";
import { assigned } from "@/tests/factories/homework";
import { makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

test("each is told the names of those around them", async () => {
  expect(await firstDay(world.ana)).toEqual({ partnerName: "Ben", coachName: "Ruth" });
  expect(await firstDay(world.ben)).toEqual({ partnerName: "Ana", coachName: "Ruth" });
});

test("something small is offered until something was given to this person; what the other was given is not told", async () => {
  expect((await homeOverview(world.ana)).everGiven).toBe(false);

  await assigned(world, "my-pace-and-my-limits", {
    mode: "one",
    partners: [{ clientId: world.ana.personId, role: "each" }],
  });

  expect((await homeOverview(world.ana)).everGiven).toBe(true);
  expect((await homeOverview(world.ben)).everGiven).toBe(false);
});
