// Promise: the mirror counts, for each partner, what their counselor gave, read and said in the last eight weeks, and nothing older.
import { beforeEach, expect, test } from "vitest";
import { comment } from "@/lib/assignments/comments/commands";
import { markRead } from "@/lib/assignments/review/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { evennessMirror } from "@/lib/sessions/evenness/queries";
import { delayInWords } from "@/lib/sessions/evenness/rules";
import { handIn, mapOfCauses } from "@/tests/factories/homework";
import { daysLater, makeWorld, type World } from "@/tests/factories/world";

let world: World;
beforeEach(async () => {
  world = await makeWorld();
});

const answered = async () => {
  const assignmentId = await mapOfCauses(world);
  const { responseId } = await handIn(world.ana, assignmentId, { not_clear: "The loans" });
  const tomorrow = actorAt(world.coach, new Date(world.coach.at.getTime() + 86_400_000));
  await markRead(tomorrow, { responseId });
  return { responseId, tomorrow };
};

test("what was assigned, sent, read and said, for each by themselves", async () => {
  const { responseId, tomorrow } = await answered();
  await comment(tomorrow, { responseId, body: "Thank you", to: "author" });

  expect(await evennessMirror(tomorrow, world.couple)).toMatchObject([
    { firstName: "Ana", assigned: 1, sent: 1, read: 1, comments: 1 },
    { firstName: "Ben", assigned: 1, sent: 0, read: 0, hoursUntilRead: null, comments: 0 },
  ]);
});

test("what is older than eight weeks is not in it", async () => {
  await answered();

  const rows = await evennessMirror(daysLater(world, 60).coach, world.couple);
  expect(rows.map(({ assigned, sent }) => assigned + sent)).toEqual([0, 0]);
});

test.each([
  [null, "none read"],
  [1, "within an hour"],
  [5.2, "about 5 hours"],
  [50, "about 2 days"],
])("%s hours are said as %s", (hours, words) => {
  expect(delayInWords(hours)).toBe(words);
});
