import { beforeEach, expect, test } from "vitest";
import { bringBackAttention, dismissAttention, postponeAttention } from "@/lib/caseload/attention/commands";
import { today } from "@/lib/caseload/today/queries";
import type { Coach } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { auditEventsOf, daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
let coupleId: string;
beforeEach(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  coupleId = world.couple.coupleId;
});

const quiet = { key: "quiet" };
const listed = async (coach: Coach) => {
  const { attention } = await today(coach);
  const of = (items: readonly { coupleId: string; kind: string }[]) =>
    items.filter((item) => item.coupleId === coupleId).map(({ kind }) => kind);
  return { asks: of(attention.items), putOff: of(attention.putOff) };
};

test("what is put off is away until its day", async () => {
  expect(await listed(world.coach)).toEqual({ asks: ["quiet"], putOff: [] });

  await postponeAttention(world.coach, { coupleId, ...quiet, weeks: 2 });

  expect(await listed(world.coach)).toEqual({ asks: [], putOff: ["quiet"] });
  expect((await listed(daysLater(world, 13).coach)).asks).toEqual([]);
  expect((await listed(daysLater(world, 14).coach)).asks).toEqual(["quiet"]);
});

test("what is not needed stays away, with why, until it is brought back", async () => {
  await postponeAttention(world.coach, { coupleId, ...quiet, weeks: 1 });
  await dismissAttention(world.coach, { coupleId, ...quiet, words: "They are on holiday" });
  const later = daysLater(world, 90).coach;
  expect((await today(later)).attention.putOff).toMatchObject([
    { kind: "quiet", untilOn: null, words: "They are on holiday" },
  ]);

  await bringBackAttention(later, { coupleId, ...quiet });
  await bringBackAttention(later, { coupleId, ...quiet });

  expect(await listed(later)).toMatchObject({ asks: ["quiet"], putOff: [] });
  expect(await auditEventsOf(world, "attention.bring_back")).toHaveLength(1);
});

test("nobody puts off what is another's to see to", async () => {
  for (const other of [world.colleague, world.stranger])
    await expect(postponeAttention(other, { coupleId, ...quiet, weeks: 1 })).rejects.toThrow(NotFound);
  expect((await listed(world.coach)).asks).toEqual(["quiet"]);
});
