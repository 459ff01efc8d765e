// Promise: what is not as it was when it was chosen opens on no screen for both, and one sentence is said for every cause.
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { widenAnswer, withdrawAnswer } from "@/lib/assignments/answers/commands";
import { withdrawAssignment } from "@/lib/assignments/commands";
import { addAfterwards } from "@/lib/assignments/responses/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { voidAnswers } from "@/lib/assignments/voiding/commands";
import { Refusal } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { leaveOutUnready } from "@/lib/sessions/room/commands";
import { notToday } from "@/lib/sessions/room/terms";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { makeScreen, type Screen, written } from "@/tests/factories/sealed-screen";
import { auditEventsOf, stored, type World, worldPassword } from "@/tests/factories/world";

let world: World;
let screen: Screen;
beforeEach(async () => {
  screen = await makeScreen();
  world = screen.world;
});

const changes: [string, (of: { assignmentId: string; responseId: string }) => Promise<unknown>][] = [
  [
    "one answer was taken back",
    ({ responseId }) => withdrawAnswer(world.ana, { responseId, fieldKey: "causes" }),
  ],
  [
    "one answer was shared further",
    ({ responseId }) => widenAnswer(world.ana, { responseId, fieldKey: "starting_point", to: "couple" }),
  ],
  ["it was taken out and sent again in other words", ({ assignmentId }) => again(assignmentId)],
  [
    "a concern was raised",
    () => raiseConcern(world.coach, { coupleId: screen.coupleId, aboutClientId: null, words: "Fear." }),
  ],
  ["the exercise was withdrawn", ({ assignmentId }) => withdrawAssignment(world.coach, { assignmentId })],
  [
    "a sheet was taken out",
    ({ responseId }) =>
      stored(sql`update responses set status = 'in_progress', submitted_at = null where id = ${responseId}`),
  ],
  [
    "an answer is held",
    ({ responseId }) =>
      stored(sql`update answers set held_from = ${world.ben.personId} where response_id = ${responseId}`),
  ],
];
async function again(assignmentId: string) {
  const sheet = { assignmentId, occurrence: 1 };
  await voidAnswers(world.ana, { ...sheet, currentPassword: worldPassword });
  const round = (await clientSheet(world.ana, assignmentId)).sheets[0]?.round;
  await handIn(world.ana, assignmentId, written("zz what nobody has read"), { round });
}

test.each(changes)("says one sentence and opens nothing when %s since it was chosen", async (_, change) => {
  const given = await screen.ready();
  await screen.choose(given.assignmentId);
  await leaveOutUnready(world.coach, screen.of);

  await change(given);

  await expect(screen.open(given.assignmentId)).rejects.toThrow(new Refusal(notToday));
  expect(await screen.releases()).toEqual([]);
  expect(await screen.onScreen()).toEqual([[given.assignmentId, "closed"]]);
  expect(await screen.toBring()).toEqual([[given.assignmentId, "changed"]]);
});

test.each(changes)("what was chosen is not on the screen when it is turned after %s", async (_, change) => {
  const given = await screen.ready();
  await screen.choose(given.assignmentId);

  await change(given);
  for (let twice = 0; twice < 2; twice += 1) await leaveOutUnready(world.coach, screen.of);

  expect(await screen.onScreen()).toEqual([]);
  await expect(screen.open(given.assignmentId)).rejects.toThrow(new Refusal(notToday));
  expect(await auditEventsOf(world, "room.leave_out")).toHaveLength(1);
});

test("what is added afterwards for the other is not opened by a choice of before", async () => {
  const assignmentId = await assigned(world, "walking-in-their-shoes", { releaseRule: "coach" });
  for (const one of [world.ana, world.ben]) await handIn(one, assignmentId, { moment: "zz" });
  await screen.choose(assignmentId);

  await addAfterwards(world.ana, {
    ...{ assignmentId, occurrence: 1, sheet: "own" },
    ...{ values: { learned: "zz unread" }, audiences: { learned: "couple" } },
  });

  await expect(screen.open(assignmentId)).rejects.toThrow(notToday);
  expect(await screen.toBring()).toEqual([[assignmentId, "changed"]]);
  await screen.choose(assignmentId, "no");
  await screen.choose(assignmentId);
  await screen.open(assignmentId);
  expect((await screen.onScreen())[0]?.[1]).toContain("zz unread");
});

test("of two answers one was taken back: nothing opens, not even the other", async () => {
  const assignmentId = await mapOfCauses(world, { releaseRule: "coach" });
  const both = { ...written("zz"), not_clear: "zz" };
  const { responseId } = await handIn(world.ana, assignmentId, both);
  await handIn(world.ben, assignmentId, both);
  await screen.choose(assignmentId);

  await withdrawAnswer(world.ana, { responseId, fieldKey: "not_clear" });

  await expect(screen.open(assignmentId)).rejects.toThrow(notToday);
  expect(await screen.releases()).toEqual([]);
});
