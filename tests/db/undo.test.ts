import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { coupleHomework } from "@/lib/assignments/queries";
import { notForUs, setAside, takeUpAgain } from "@/lib/assignments/responses/commands";
import { clientSheet, nextSteps } from "@/lib/assignments/responses/queries";
import { markRead, markUnread } from "@/lib/assignments/review/commands";
import { reviewQueue } from "@/lib/assignments/review/queries";
import { discussed, putBackOnAgenda, talkInSession } from "@/lib/sessions/agenda/commands";
import { agenda } from "@/lib/sessions/agenda/queries";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const turn = (assignmentId: string) => ({ assignmentId, occurrence: 1 });
const linesOf = async (...actions: string[]) =>
  (await Promise.all(actions.map(async (action) => (await auditEventsOf(world, action)).length))) as number[];
async function handedIn() {
  const id = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, id, { my_part: "in" });
  return { id, responseId };
}

test.each([
  ["not this week", setAside],
  ["this is not for us", notForUs],
])("“%s” is taken back whole: for its author, for the counselor, and in the log", async (_, deed) => {
  const id = await mapOfCauses(world);
  const seen = async () => [
    await nextSteps(world.ana),
    await nextSteps(world.ben),
    await coupleHomework(world.coach, { coupleId: world.couple.coupleId }),
  ];
  const before = await seen();
  const lines = await linesOf("homework.take_up_again");

  await deed(world.ana, turn(id));
  await takeUpAgain(world.ana, turn(id));

  expect(await seen()).toEqual(before);
  expect(await linesOf("homework.take_up_again")).toEqual([(lines[0] ?? 0) + 1]);
});

test("“not this week” is taken back for the one week alone", async () => {
  const id = await mapOfCauses(world, { repeat: "weekly", times: 3 });
  const { ana } = daysLater(world, 7);
  await setAside(world.ana, turn(id));
  await setAside(ana, { ...turn(id), occurrence: 2 });

  await takeUpAgain(ana, { ...turn(id), occurrence: 2 });

  const rows = await stored(
    sql`select occurrence, status from responses where assignment_id = ${id} order by occurrence`,
  );
  expect(rows).toEqual([
    { occurrence: 1, status: "set_aside" },
    { occurrence: 2, status: "in_progress" },
  ]);
});

test("“marked as read” is taken back whole, once, with both lines in the log", async () => {
  const { id, responseId } = await handedIn();
  const seen = async () => [await clientSheet(world.ana, id), await reviewQueue(world.coach)];
  const before = await seen();
  await markRead(world.coach, { responseId });
  expect(await seen()).not.toEqual(before);

  await markUnread(world.coach, { responseId });
  await markUnread(world.coach, { responseId });

  expect(await seen()).toEqual(before);
  expect(await linesOf("response.read", "response.unread")).toEqual([1, 1]);
});

test("“marked as discussed” is taken back whole, once, with both lines in the log", async () => {
  const { responseId } = await handedIn();
  const item = await talkInSession(world.coach, { responseId, note: "the kitchen" });
  const before = await agenda(world.coach);
  await discussed(world.coach, item);
  expect(await agenda(world.coach)).not.toEqual(before);

  await putBackOnAgenda(world.coach, item);
  await putBackOnAgenda(world.coach, item);

  expect(await agenda(world.coach)).toEqual(before);
  expect(await linesOf("agenda.discussed", "agenda.put_back")).toEqual([1, 1]);
});
