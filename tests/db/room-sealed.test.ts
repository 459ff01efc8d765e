// Promise: on a screen for both stand the sealed answers that their counselor chose for it, and none that would tell of one who waits.
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { asActor } from "@/db/access";
import { withdrawAnswer } from "@/lib/assignments/answers/commands";
import { fingerprint, waitingAnswers } from "@/lib/assignments/sealed/records/whole";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { raiseConcern } from "@/lib/safety/commands";
import { cancelAppointment } from "@/lib/sessions/appointments/commands";
import { bringToRoom, openTogether } from "@/lib/sessions/room/commands";
import { sessionRoom } from "@/lib/sessions/room/queries";
import { notToday, roomParts } from "@/lib/sessions/room/terms";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { bookedAt, makeScreen, type Screen, written } from "@/tests/factories/sealed-screen";
import { auditEventsOf, stored, type World } from "@/tests/factories/world";

let world: World;
let screen: Screen;
beforeEach(async () => {
  screen = await makeScreen();
  world = screen.world;
});

test("what may be chosen is the counselor’s to open, and sent by everybody", async () => {
  const waiting = await mapOfCauses(world, { releaseRule: "coach" });
  await handIn(world.ana, waiting, written("a"));
  const byItself = await mapOfCauses(world);
  await handIn(world.ana, byItself, written("a"));
  const { assignmentId } = await screen.ready();

  expect(await screen.toBring()).toEqual([[assignmentId, "ready"]]);
  for (const other of [waiting, byItself]) await expect(screen.choose(other)).rejects.toThrow(Refusal);
  expect(await screen.onScreen()).toEqual([]);
});

test("what may be chosen is nothing while a concern is open, and nothing of which one keeps all back", async () => {
  const { assignmentId, responseId } = await screen.ready();
  await withdrawAnswer(world.ana, { responseId, fieldKey: "causes" });
  expect(await screen.toBring()).toEqual([]);

  await screen.ready();
  expect(await screen.toBring()).toHaveLength(1);
  await raiseConcern(world.coach, { coupleId: screen.coupleId, aboutClientId: null, words: "Fear." });
  expect(await screen.toBring()).toEqual([]);
  await expect(screen.choose(assignmentId)).rejects.toThrow(Refusal);
});

test("what may be chosen waits for the counselor and is of two, never what one was given alone or what opens by each one’s own", async () => {
  const rule = { releaseRule: "coach" as const };
  const partners = [{ clientId: world.ana.personId, role: "each" as const }];
  const alone = await assigned(world, "walking-in-their-shoes", { ...rule, mode: "one", partners });
  await handIn(world.ana, alone, { moment: "zz" });
  const unsealed = await assigned(world, "listen-or-advice", { releaseRule: "automatic" });
  const waits = await assigned(world, "listen-or-advice", rule);
  for (const one of [world.ana, world.ben]) await handIn(one, waits, { about: "zz", wish: "listen" });
  for (const one of [world.ana, world.ben]) await handIn(one, unsealed, { about: "zz", wish: "listen" });

  expect(await screen.toBring()).toHaveLength(1);
  await screen.choose(waits);
  for (const other of [alone, unsealed]) await expect(screen.choose(other)).rejects.toThrow(Refusal);
  const before = await screen.releases();
  const place = {
    ...{ practiceId: world.practiceId, coupleId: screen.coupleId },
    ...{ assignmentId: alone, occurrence: 1 },
  };
  const print = fingerprint(await asActor(world.coach, (tx) => waitingAnswers(tx, place, place)));
  const slipped = JSON.stringify([{ assignmentId: alone, occurrence: 1, print }]);
  await stored(
    sql`update appointments set room_exchanges = ${slipped}::jsonb where id = ${screen.of.appointmentId}`,
  );
  await expect(screen.open(alone)).rejects.toThrow(notToday);
  expect(await screen.releases()).toEqual(before);
});

test("what was chosen stands closed on this session’s screen alone, and is left out again", async () => {
  const { assignmentId } = await screen.ready();
  const other = await bookedAt(world, "15:00");
  await screen.choose(assignmentId);
  await screen.choose(assignmentId);

  expect(await screen.onScreen()).toEqual([[assignmentId, "closed"]]);
  expect(await screen.toBring()).toEqual([[assignmentId, "chosen"]]);
  const elsewhere = { coupleId: screen.coupleId, appointmentId: other, part: "sealed" as const };
  expect((await sessionRoom(world.coach, elsewhere)).sealed).toEqual([]);
  for (const part of roomParts)
    expect(JSON.stringify(await sessionRoom(world.coach, { ...screen.of, part }))).not.toContain("zz");

  await screen.choose(assignmentId, "no");
  await screen.choose(assignmentId, "no");
  expect(await screen.onScreen()).toEqual([]);
  expect(await auditEventsOf(world, "room.bring")).toHaveLength(1);
  expect(await auditEventsOf(world, "room.leave_out")).toHaveLength(1);
});

test("a screen is of sessions of both that were not canceled, and its counselor’s alone", async () => {
  const { assignmentId } = await screen.ready();
  const input = { ...screen.of, assignmentId, occurrence: 1, bring: "yes" as const };
  for (const who of [world.colleague, world.stranger]) {
    await expect(bringToRoom(who, input)).rejects.toThrow(NotFound);
    await expect(openTogether(who, input)).rejects.toThrow(NotFound);
  }
  await screen.choose(assignmentId);
  await cancelAppointment(world.coach, { appointmentId: screen.of.appointmentId, scope: "this" });
  await expect(screen.open(assignmentId)).rejects.toThrow(NotFound);
});
