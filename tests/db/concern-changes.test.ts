// Promise: what one of them changes, while changes are held, goes on standing for the other everywhere as it stood before.
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { addAfterwards } from "@/lib/assignments/responses/commands";
import { clientSheet } from "@/lib/assignments/responses/queries";
import { makeCommitment, reportCommitment } from "@/lib/commitments/commands";
import { myCommitments } from "@/lib/commitments/queries";
import { writeDay } from "@/lib/everyday/day/commands";
import { myDay } from "@/lib/everyday/day/queries";
import { addMarble, changeMarble } from "@/lib/everyday/marbles/commands";
import { actorAt, type Client } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { answerAgain, askAgain } from "@/lib/reconsent/commands";
import { openQuestions } from "@/lib/reconsent/queries";
import { raiseConcern, settleConcern } from "@/lib/safety/commands";
import { safetyConcerns } from "@/lib/safety/queries";
import { myTimeline } from "@/lib/timeline/queries";
import { offerPulse, withdrawOffer } from "@/lib/trust/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { trustPicture } from "@/lib/trust/queries";
import { assigned, handIn } from "@/tests/factories/homework";
import { seenBy } from "@/tests/factories/seen-by";
import { deeds, openTwin, type Twin } from "@/tests/factories/twins";
import { makeWorld, stored, type World } from "@/tests/factories/world";

/** A Sunday evening, so that a week is over some hours later and can still be changed. */
let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-01-25T20:00:00Z"));
});

const key = () => ({ submitKey: randomUUID() });
const todayOf = ({ timeZone, at }: Client) => dayIn(timeZone, at);
const later = (client: Client, hours: number) =>
  actorAt(client, new Date(client.at.getTime() + hours * 3_600_000));
const raise = ({ coupleId }: Twin) =>
  raiseConcern(world.coach, { coupleId, aboutClientId: null, words: randomUUID() });
async function settle({ coupleId }: Twin) {
  for (const { concernId } of (await safetyConcerns(world.coach, { coupleId })).open)
    await settleConcern(world.coach, { concernId, reason: "talked" });
}

async function promised(ana: Client) {
  const day = { startsOn: todayOf(ana), repeat: "once" as const, times: 1 };
  const made = { words: "I ring", toWhom: "partner" as const, confidence: null, ...day, ...key() };
  const { commitmentId } = await makeCommitment(ana, made);
  await reportCommitment(ana, { commitmentId, onDate: todayOf(ana), step: "keep" });
  return { commitmentId, onDate: todayOf(ana) };
}
async function dayWritten(ana: Client) {
  const line = { onDate: todayOf(ana), challenge: null, laughed: null, success: "soup" };
  await writeDay(ana, { ...line, wants: "listen" });
  return line;
}
const week = { fromWeek: "2026-01-19", toWeek: "2026-01-19" };
const checkIn = (client: Client, rely: number) =>
  answerPulse(client, {
    ...{ weekOn: week.fromWeek, rely, open: rely, hope: null, ease: null, trusted: null, line: null },
    ...key(),
  });
async function weekShared({ ana, ben }: Twin) {
  await checkIn(ana, 7);
  await offerPulse(later(ben, 12), week);
  return offerPulse(later(ana, 12), week);
}

const sheetOf = "listen-or-advice";
/** Ana alone was given it, and of it she opened one answer, which she may choose anew at any time. */
async function wishOpened({ coupleId, ana }: Twin) {
  const given = { ...world, couple: { ...world.couple, coupleId } };
  const partners = [{ clientId: ana.personId, role: "each" as const }];
  const assignmentId = await assigned(given, sheetOf, { mode: "one", partners });
  await handIn(
    ana,
    assignmentId,
    { wish: "hug", about: "work" },
    { audiences: { wish: "couple", about: "coach" } },
  );
  return assignmentId;
}
const wish = (ana: Client, assignmentId: string, value: string) =>
  addAfterwards(ana, {
    assignmentId,
    occurrence: 1,
    sheet: "own",
    values: { wish: value },
    audiences: { wish: "couple" },
  });

/** What Ana does while Ben can see it, and how she changes it. */
const changes: Record<string, (twin: Twin) => Promise<() => Promise<unknown>>> = {
  "a marble’s words": async ({ ana }) => {
    const marble = { kind: "act" as const, onDate: todayOf(ana) };
    const { marbleId } = await addMarble(ana, { ...marble, line: "tea", ...key() });
    return () => changeMarble(ana, { ...marble, marbleId: marbleId ?? "", line: "cake" });
  },
  "what a line of the day asks for": async ({ ana }) => {
    const line = await dayWritten(ana);
    return () => writeDay(ana, { ...line, wants: "advice" });
  },
  "how a promised day went": async ({ ana }) => {
    const day = await promised(ana);
    return () => reportCommitment(ana, { ...day, step: "undo" });
  },
  "a week that both share": async (twin) => {
    await weekShared(twin);
    return () => checkIn(later(twin.ana, 14), 1);
  },
  "the only answer that she opened": async (twin) => {
    const assignmentId = await wishOpened(twin);
    twin.given[sheetOf as keyof Twin["given"]] = assignmentId;
    return () => wish(twin.ana, assignmentId, "space");
  },
};

describe("changed while a concern is open, it stays for the other as it was", () => {
  test.each(Object.entries(changes))("%s", async (_, begin) => {
    const twin = await openTwin(world);
    const change = await begin(twin);
    const ben = later(twin.ben, 16);
    const look = async () => ({ ...(await seenBy(ben, twin)), order: (await myTimeline(ben)).entries });
    await raise(twin);
    const before = await look();

    await change();

    expect(await look()).toEqual(before);
  });
});

test("an answer that was changed is there once after its author’s yes, in its new words", async () => {
  const twin = await openTwin(world);
  const assignmentId = await wishOpened(twin);
  await raise(twin);
  await wish(twin.ana, assignmentId, "space");
  await settle(twin);

  await askAgain(world.coach, { coupleId: twin.coupleId, clientId: twin.ana.personId });
  for (const { questionId } of await openQuestions(twin.ana))
    await answerAgain(twin.ana, { questionId, answer: "yes" });

  const { opened } = await clientSheet(twin.ben, assignmentId);
  expect(opened?.rows.map(({ theirs }) => theirs?.value)).toEqual(["space"]);
  expect(await stored(sql`select row_key from last_seen_rows where couple_id = ${twin.coupleId}`)).toEqual(
    [],
  );
});

test("a week stays as it was only as long as both share it", async () => {
  const twin = await openTwin(world);
  const { offerId } = await weekShared(twin);
  await raise(twin);
  await checkIn(later(twin.ana, 14), 1);

  await withdrawOffer(later(twin.ana, 15), { offerId });

  const { series } = await trustPicture(later(twin.ben, 16));
  expect(series.rely.map(({ name }) => name)).not.toContain("Ana");
});

test("once a couple’s work is closed, nothing is left of how things stood before", async () => {
  const twin = await openTwin(world);
  const line = await dayWritten(twin.ana);
  const day = await promised(twin.ana);
  await raise(twin);
  await writeDay(twin.ana, { ...line, wants: "advice" });
  await reportCommitment(twin.ana, { ...day, step: "undo" });

  await stored(sql`update couples set status = 'closed' where id = ${twin.coupleId} returning id`);

  expect((await myDay(twin.ben)).entries).toEqual([]);
  expect((await myCommitments(twin.ben)).happened).toEqual([]);
});

test("whoever is done second finds the exchange open from their own day on, and the other from theirs", async () => {
  const twin = await openTwin(world);
  const opened = async (client: Client) =>
    (await myTimeline(client)).entries.filter(({ what }) => what === "exchange_open").map(({ at }) => at);
  await raise(twin);
  await deeds.paceSheet(twin.ana, twin);
  const hers = await opened(later(twin.ana, 72));

  await deeds.paceSheet(later(twin.ben, 48), twin);

  expect((await opened(later(twin.ben, 72))).map((at) => at.toISOString().slice(0, 10))).toEqual([
    "2026-01-27",
  ]);
  expect(hers.length).toBe(1);
  expect(await opened(later(twin.ana, 72))).toEqual(hers);
});
