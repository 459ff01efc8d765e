// Promise: a review given while things are held, or later, holds for each partner what they can read, so that nothing in it tells of a concern.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { ownCopy } from "@/lib/accounts/own-data/queries";
import { addMarble, changeMarble } from "@/lib/everyday/marbles/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { reopenReview, saveReview } from "@/lib/sessions/reviews/commands";
import { coupleReview, myReview } from "@/lib/sessions/reviews/queries";
import { offerPulse } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { plain } from "@/tests/factories/seen-by";
import { deeds, openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld, stored, type World } from "@/tests/factories/world";

/** A Sunday evening, so that a week is over some hours later and can still be changed. */
let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-01-25T20:00:00Z"));
});

const key = () => ({ submitKey: randomUUID() });
const later = <A extends Client>(actor: A, hours: number) =>
  actorAt(actor, new Date(actor.at.getTime() + hours * 3_600_000));
const week = { fromWeek: "2026-01-19", toWeek: "2026-01-19" };
const checkIn = (client: Client, rely: number) =>
  answerPulse(client, {
    ...{ weekOn: week.fromWeek, rely, open: rely, hope: null, ease: null, trusted: null, line: null },
    ...key(),
  });
const lineOf = ({ timeZone, at }: Client, line: string) => ({
  ...{ kind: "act" as const, line, onDate: dayIn(timeZone, at) },
});

const settle = async ({ coupleId }: Twin) => {
  for (const { concernId } of (await safetyConcerns(world.coach, { coupleId })).open)
    await settleConcern(world.coach, { concernId, reason: "talked" });
};

/** Both lay a marble, share a goal and a week; then Ben lays another, changes his first, words his goal anew and says his week anew. */
async function story(what: { concern: "none" | "open" | "settled"; benGoesOn: boolean }) {
  const twin = await openTwin(world);
  const { coupleId, ana, ben } = twin;
  const marble = { marbleId: "" };
  for (const who of [ana, ben]) {
    await deeds.goal(who);
    const { marbleId } = await addMarble(who, { ...lineOf(who, `tea of ${who.name}`), ...key() });
    if (who === ben) marble.marbleId = marbleId ?? "";
    await checkIn(who, 7);
  }
  for (const who of [ana, ben]) await offerPulse(later(who, 12), week);
  if (what.concern !== "none")
    await raiseConcern(world.coach, { coupleId, aboutClientId: ana.personId, words: randomUUID() });
  if (what.benGoesOn) {
    const then = later(ben, 13);
    await addMarble(then, { ...lineOf(then, "walk of Ben"), ...key() });
    await changeMarble(then, { ...lineOf(ben, "cake of Ben"), ...marble });
    await deeds.goal(then);
    await checkIn(then, 1);
  }
  if (what.concern === "settled") await settle(twin);
  const { reviewId } = await saveReview(actorAt(world.coach, later(ana, 15).at), {
    ...{ coupleId, baseRevision: 0, view: "rely", words: "We look back.", give: "yes" },
    parts: ["goals", "done", "trend", "chart", "agreements", "jar"],
  });
  const read = async (who: Client) => ({
    review: plain((await myReview(later(who, 16), { reviewId: reviewId ?? "" })).content),
    copy: plain((await ownCopy(later(who, 16))).reviews),
  });
  return { ana: await read(ana), ben: await read(ben) };
}

describe.each(["open", "settled"] as const)("given while a concern is %s", (concern) => {
  test("whoever wrote what is held finds all of it, as without a concern", async () => {
    const [held, plainly] = await Promise.all(
      ([concern, "none"] as const).map((one) => story({ concern: one, benGoesOn: true })),
    );

    for (const his of ["walk of Ben", "cake of Ben", "an evening a week, or two"])
      expect(JSON.stringify(plainly?.ben)).toContain(his);
    expect(held?.ben).toEqual(plainly?.ben);
  });

  test("the other finds what they saw before, and nothing of what is held", async () => {
    const held = await story({ concern, benGoesOn: true });
    const quiet = await story({ concern: "none", benGoesOn: false });

    expect(JSON.stringify(held.ana)).toContain("tea of Ben");
    expect(held.ana).toEqual(quiet.ana);
  });
});

test("taken back into the draft it asks for the same parts again, and its words stay with nobody", async () => {
  const { coupleId, ana, ben } = await openTwin(world);
  await raiseConcern(world.coach, { coupleId, aboutClientId: ana.personId, words: randomUUID() });
  await addMarble(ben, { ...lineOf(ben, "walk of Ben"), ...key() });
  const choice = { parts: ["jar" as const], view: "rely" as const, words: "We look back." };
  const { reviewId } = await saveReview(world.coach, {
    ...{ ...choice, coupleId, baseRevision: 0, give: "yes" },
  });
  await reopenReview(world.coach, { reviewId: reviewId ?? "" });
  await reopenReview(world.coach, { reviewId: reviewId ?? "" });

  expect((await coupleReview(world.coach, { coupleId })).draft).toMatchObject(choice);
  const rows = await stored(sql`select content from last_seen_rows where couple_id = ${coupleId}`);
  expect(rows).toEqual([{ content: { parts: ["jar"] } }]);
});
