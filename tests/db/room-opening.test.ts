// Promise: on a screen for both, sealed answers open that their counselor chose for it, and no others.
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { openAnswersForBoth } from "@/lib/assignments/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { Refusal } from "@/lib/platform/errors";
import { leaveOutUnready, openTogether } from "@/lib/sessions/room/commands";
import { sessionRoom } from "@/lib/sessions/room/queries";
import { notToday, roomParts } from "@/lib/sessions/room/terms";
import { makeScreen, type Screen } from "@/tests/factories/sealed-screen";
import { auditEventsOf, stored, type World } from "@/tests/factories/world";

let world: World;
let screen: Screen;
beforeEach(async () => {
  screen = await makeScreen();
  world = screen.world;
});

test("opening lets both read it there and on their own pages, once", async () => {
  const { assignmentId } = await screen.ready();
  await screen.choose(assignmentId);

  await Promise.all([screen.open(assignmentId), screen.open(assignmentId)]);
  await screen.open(assignmentId);

  expect(await screen.releases()).toHaveLength(1);
  const [shown] = await screen.onScreen();
  expect(shown?.[1]).toMatch(/zz of Ana.*zz of Ben/);
  for (const one of [world.ana, world.ben])
    expect(JSON.stringify((await clientSheet(one, assignmentId)).opened)).toMatch(/zz of Ana|zz of Ben/);
  expect(await screen.toBring()).toEqual([[assignmentId, "opened"]]);
});

test("opens nothing that was not chosen, though it is ready", async () => {
  const { assignmentId } = await screen.ready();
  const { assignmentId: chosen } = await screen.ready();
  await screen.choose(chosen);

  await expect(screen.open(assignmentId)).rejects.toThrow(new Refusal(notToday));
  const another = { ...screen.of, assignmentId: chosen, occurrence: 2 };
  await expect(openTogether(world.coach, another)).rejects.toThrow(new Refusal(notToday));
  await screen.choose(chosen, "no");
  await expect(screen.open(chosen)).rejects.toThrow(new Refusal(notToday));

  expect(await screen.releases()).toEqual([]);
});

test("what was chosen as it is now stays when the screen is turned, and so does what is open", async () => {
  const { assignmentId } = await screen.ready();
  const { assignmentId: later } = await screen.ready();
  for (const one of [assignmentId, later]) await screen.choose(one);

  await leaveOutUnready(world.coach, screen.of);
  await screen.open(later);
  await leaveOutUnready(world.coach, screen.of);
  await screen.open(assignmentId);

  expect((await screen.onScreen()).map(([id]) => id)).toEqual([assignmentId, later]);
  expect(await screen.releases()).toHaveLength(2);
  expect(await auditEventsOf(world, "room.leave_out")).toEqual([]);
});

test("what is held or taken back after it was opened is not on the screen", async () => {
  const { assignmentId, responseId } = await screen.ready();
  await openAnswersForBoth(world.coach, { assignmentId, occurrence: 1 });
  expect(await screen.toBring()).toEqual([]);
  const { assignmentId: later, responseId: hers } = await screen.ready();
  await screen.choose(later);
  await screen.open(later);

  await withdrawAnswer(world.ana, { responseId: hers, fieldKey: "causes" });
  await stored(
    sql`update answers set held_from = ${world.ana.personId} where assignment_id = ${later} and client_id = ${world.ben.personId}`,
  );

  expect(await screen.onScreen()).toEqual([[later, "[]"]]);
  expect(await screen.toBring()).toEqual([[later, "changed"]]);
  await expect(screen.open(later)).rejects.toThrow(notToday);
  await leaveOutUnready(world.coach, screen.of);
  expect(await screen.onScreen()).toEqual([]);
  expect(responseId).not.toBe(hers);
});

test("what is open is left out once an answer in it is held from one of them, though others could be read", async () => {
  const { assignmentId } = await screen.ready();
  await screen.choose(assignmentId);
  await screen.open(assignmentId);
  expect(await screen.toBring()).toEqual([[assignmentId, "opened"]]);

  await stored(
    sql`update answers set held_from = ${world.ana.personId} where assignment_id = ${assignmentId} and client_id = ${world.ben.personId}`,
  );

  expect(await screen.toBring()).toEqual([[assignmentId, "changed"]]);
  await leaveOutUnready(world.coach, screen.of);
  expect(await screen.onScreen()).toEqual([]);
});

test("what is read there is in the list of who has opened what, for both, and only what is read", async () => {
  const lines = () =>
    stored<{ client_id: string }>(
      sql`select client_id from openings where couple_id = ${screen.coupleId} and part = 'answers'`,
    );
  const { assignmentId } = await screen.ready();
  await screen.choose(assignmentId);
  await screen.onScreen();
  expect(await lines()).toEqual([]);

  await screen.open(assignmentId);
  for (const part of roomParts) await sessionRoom(world.coach, { ...screen.of, part });

  expect((await lines()).map((one) => one.client_id).sort()).toEqual(
    [world.ana.personId, world.ben.personId].sort(),
  );
});
