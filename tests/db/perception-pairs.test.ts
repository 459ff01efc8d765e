import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { copyParts } from "@/components/accounts/own-data/copy-parts";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { actorAt } from "@/lib/platform/auth/actor";
import { selfAnswers } from "@/lib/trust/pairs/queries";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { pulseForThisWeek } from "@/lib/trust/pulses/queries";
import { type AnswerPulse, answerPulseSchema } from "@/lib/trust/pulses/schema";
import { trustPicture } from "@/lib/trust/queries";
import { makeWorld, stored, type World } from "@/tests/factories/world";

const wednesday = new Date("2026-03-04T10:00:00Z");
const weekOn = "2026-03-02";
const five = { rely: 6, open: 5, hope: 5, ease: 5, trusted: 6, line: null };

const answered = (more: Partial<AnswerPulse> = {}): AnswerPulse => ({
  ...{ weekOn, ...five, submitKey: randomUUID() },
  ...more,
});

let world: World;
beforeEach(async () => {
  world = await makeWorld(wednesday);
});
const forCounselor = () => selfAnswers(world.coach, { coupleId: world.couple.coupleId });

test("what somebody says of themselves is theirs and their counselor’s; the other finds no trace", async () => {
  const hers = async () => JSON.stringify([await pulseForThisWeek(world.ana), await trustPicture(world.ana)]);
  const before = await hers();

  await answerPulse(world.ben, answered({ selfRely: 9, selfOpen: null }));

  expect(await hers()).toBe(before);
  expect((await pulseForThisWeek(world.ben)).said?.ofOneself).toEqual({
    ...{ wording: 1, selfRely: 9, selfOpen: null },
  });
  const { personId } = world.ben;
  expect(await forCounselor()).toEqual([{ personId, weekOn, wording: 1, selfRely: 9, selfOpen: null }]);
  expect(await selfAnswers(world.colleague, { coupleId: world.couple.coupleId })).toEqual([]);
});

test("left out, nothing is kept, not even that it was asked", async () => {
  await answerPulse(world.ben, answered());

  expect((await pulseForThisWeek(world.ben)).said?.ofOneself).toBeNull();
  expect(await forCounselor()).toEqual([]);
});

test("within a day it can be changed, and taken out again", async () => {
  await answerPulse(world.ben, answered({ selfRely: 9, selfOpen: 4 }));

  await answerPulse(world.ben, answered({ selfRely: 7 }));
  expect(await forCounselor()).toMatchObject([{ selfRely: 7, selfOpen: null }]);

  await answerPulse(world.ben, answered());
  expect(await forCounselor()).toEqual([]);
});

test("asked in the third week of every four, of both in the same one", async () => {
  const days = (n: number) => new Date(wednesday.getTime() + n * 86_400_000);
  const asks = async (n: number) =>
    Promise.all(
      [world.ana, world.ben].map(
        async (who) => (await pulseForThisWeek(actorAt(who, days(n)))).asksOfOneself,
      ),
    );
  await stored(sql`update couples set started_on = '2026-03-03' where id = ${world.couple.coupleId}`);

  expect(await asks(0)).toEqual([false, false]);
  expect(await asks(14)).toEqual([true, true]);
  expect(await asks(21)).toEqual([false, false]);
  expect(await asks(42)).toEqual([true, true]);
});

test("one’s own copy has it in the words it was asked in, the other’s has nothing of it", async () => {
  await answerPulse(world.ben, answered({ selfRely: 9 }));
  const copy = async (who: typeof world.ben) => JSON.stringify(copyParts(await ownCopy(who), "counselor"));

  expect(await copy(world.ben)).toContain("I did what I said I’d do.");
  expect(await copy(world.ana)).not.toContain("I kept to");
});

test("a form may send a number from 0 to 10, or nothing", () => {
  const form = { weekOn, submitKey: randomUUID() };
  expect(answerPulseSchema.parse({ ...form, selfRely: "0", selfOpen: "" })).toMatchObject({
    ...{ selfRely: 0, selfOpen: null },
  });
  expect(answerPulseSchema.parse(form)).toMatchObject({ selfRely: null, selfOpen: null });
  expect(answerPulseSchema.safeParse({ ...form, selfRely: "11" }).success).toBe(false);
});
