import { beforeEach, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { practices } from "@/db/schema/practices";
import { NotFound } from "@/lib/platform/errors";
import { createCouple } from "@/lib/practice/couples/commands";
import { nameInTitle } from "@/lib/practice/couples/queries";
import { chooseNamesInTitles } from "@/lib/practice/settings/commands";
import { practiceSettings } from "@/lib/practice/settings/queries";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

test("titles have the full names until the owner chooses otherwise", async () => {
  expect(await practiceSettings(world.coach)).toMatchObject({ namesInTitles: "full" });
  expect(await nameInTitle(world.coach, world.couple.coupleId)).toEqual({ full: true, initials: null });
});

test("initials and no names hold for every counselor of the practice, and for no other practice", async () => {
  await chooseNamesInTitles(world.coach, { namesInTitles: "initials" });

  expect(await nameInTitle(world.coach, world.couple.coupleId)).toEqual({ full: false, initials: "A & B" });
  expect(await nameInTitle(world.colleague, world.colleagues.coupleId)).toMatchObject({ initials: "E & F" });
  expect(await nameInTitle(world.stranger, world.strangers.coupleId)).toMatchObject({ full: true });

  await chooseNamesInTitles(world.coach, { namesInTitles: "none" });

  expect(await nameInTitle(world.coach, world.couple.coupleId)).toEqual({ full: false, initials: null });
});

test("a later couple with the same initials has a number; the first keeps its title", async () => {
  await chooseNamesInTitles(world.coach, { namesInTitles: "initials" });
  const { coupleId } = await createCouple(daysLater(world, 1).coach, {
    firstName: "Bea",
    firstEmail: "bea@world.test",
    secondName: "Abe",
    secondEmail: null,
  });

  expect((await nameInTitle(world.coach, coupleId)).initials).toBe("B & A (2)");
  expect((await nameInTitle(world.coach, world.couple.coupleId)).initials).toBe("A & B");
});

test("another counselor's couple has no initials to read", async () => {
  await chooseNamesInTitles(world.coach, { namesInTitles: "initials" });

  expect(await nameInTitle(world.colleague, world.couple.coupleId)).toEqual({ full: false, initials: null });
});

test("only the owner chooses: by the command, and by hand", async () => {
  await expect(chooseNamesInTitles(world.colleague, { namesInTitles: "none" })).rejects.toThrow(NotFound);
  const byHand = await asActor(world.colleague, (tx) =>
    tx.update(practices).set({ namesInTitles: "none" }).returning({ id: practices.id }),
  );

  expect(byHand).toEqual([]);
  expect(await practiceSettings(world.coach)).toMatchObject({ namesInTitles: "full" });
  await expect(practiceSettings(world.colleague)).rejects.toThrow(NotFound);
});

test("each choice leaves one line in the activity log", async () => {
  await chooseNamesInTitles(world.coach, { namesInTitles: "initials" });

  expect(await auditEventsOf(world, "practice.choose_titles")).toEqual([
    { actor_id: world.coach.personId, fields: ["names_in_titles"], scope: "practice" },
  ]);
});
