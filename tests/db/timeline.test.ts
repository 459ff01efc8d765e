import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { makeCommitment, tellEarly } from "@/lib/commitments/commands";
import { makeCommitmentSchema } from "@/lib/commitments/schema";
import { giveThanks } from "@/lib/everyday/thanks/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { NotFound } from "@/lib/platform/errors";
import { coupleTimeline, myTimeline } from "@/lib/timeline/queries";
import type { TimelineEntry } from "@/lib/timeline/types";
import { addChartEvent } from "@/lib/trust/events/commands";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { weekOf } from "@/lib/trust/rules/weeks";
import { assigned, handIn, mapOfCauses } from "@/tests/factories/homework";
import { makeWorld, stored, type World } from "@/tests/factories/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld(new Date("2026-03-04T10:00:00Z"));
});

const whats = (entries: readonly TimelineEntry[]) => entries.map(({ what }) => what).sort();

async function wholeOf(read: (page?: string) => Promise<{ entries: TimelineEntry[]; next: string | null }>) {
  const all: TimelineEntry[] = [];
  let page: string | undefined;
  for (let turn = 0; turn < 400; turn += 1) {
    const { entries, next } = await read(page);
    all.push(...entries);
    if (!next) return all;
    page = next;
  }
  throw new Error("the timeline does not end");
}

describe("what stands on it", () => {
  test("the counselor sees both; a partner sees their own until it is open", async () => {
    const own = await makeWorld(new Date("2026-03-04T10:00:00Z"));
    const { coupleId } = own.couple;
    const assignmentId = await mapOfCauses(own);
    await assigned(own, "building-an-apology", {
      mode: "one",
      partners: [{ clientId: own.ben.personId, role: "involved" }],
    });
    await handIn(own.ben, assignmentId, { not_clear: "his" });
    await answerPulse(own.ben, {
      weekOn: weekOf("2026-03-04"),
      rely: 3,
      open: 3,
      hope: 3,
      ease: 3,
      trusted: 3,
      line: "to the counselor",
      submitKey: crypto.randomUUID(),
    });
    expect(whats((await myTimeline(own.ana)).entries)).toEqual(["exercise_given"]);
    expect(whats((await myTimeline(own.ben)).entries)).toEqual([
      "check_in",
      "exercise_given",
      "exercise_given",
      "submitted",
    ]);
    await handIn(own.ana, assignmentId, { not_clear: "hers" });
    expect(whats((await myTimeline(own.ana)).entries)).toEqual([
      "exchange_open",
      "exercise_given",
      "submitted",
    ]);
    const { entries } = await coupleTimeline(own.coach, { coupleId });
    expect(whats(entries)).toEqual([
      "check_in",
      "exchange_open",
      "exercise_given",
      "exercise_given",
      "to_read",
      "to_read",
    ]);
    expect(entries.find(({ what }) => what === "check_in")).toMatchObject({
      who: { name: "Ben", place: 2 },
      text: "to the counselor",
    });
  });

  test("a kind narrows it, and a mark of the counselor's own is not the partners'", async () => {
    const { coupleId } = world.couple;
    const mark = { coupleId, kind: "session", toDate: null, text: null } as const;
    await addChartEvent(world.coach, { ...mark, onDate: "2026-03-01", audience: "couple" });
    await addChartEvent(world.coach, { ...mark, onDate: "2026-03-02", audience: "coach" });
    expect((await coupleTimeline(world.coach, { coupleId, kind: "marks" })).entries).toHaveLength(2);
    expect((await myTimeline(world.ana, { kind: "marks" })).entries).toHaveLength(1);
    expect((await myTimeline(world.ana, { kind: "trust" })).entries).toHaveLength(0);
  });

  test("another's couple is not there", async () => {
    const { coupleId } = world.couple;
    await expect(coupleTimeline(world.colleague, { coupleId })).rejects.toThrow(NotFound);
    await expect(coupleTimeline(world.stranger, { coupleId })).rejects.toThrow(NotFound);
  });
});

test("a partner's line knows days and no hours: not in a key, not in the address of its next page", async () => {
  const own = await makeWorld(new Date("2026-03-04T21:47:13.123Z"));
  const line = { kind: "you_did", how: "send" } as const;
  for (let i = 0; i < 41; i += 1) {
    await giveThanks(own.ben, { ...line, body: `for ${i}`, submitKey: crypto.randomUUID() });
  }
  const { entries, next } = await myTimeline(own.ana);
  expect(entries.map(({ at }) => at.toISOString().slice(11))).toEqual(entries.map(() => "12:00:00.000Z"));
  expect(entries.map(({ key }) => key).join()).not.toContain("21:47");
  expect(next).toMatch(new RegExp(`^${Date.parse("2026-03-04T12:00:00Z")}000\\.thanks\\.`));
  const seen = await wholeOf((page) => myTimeline(own.ana, { page }));
  expect(new Set(seen.map(({ key }) => key)).size).toBe(41);
});

test("five thousand entries turn over whole: nothing twice, nothing left out, in order", async () => {
  const long = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const { coupleId } = long.couple;
  await assigned(long, "building-an-apology", {
    mode: "one",
    partners: [{ clientId: long.ben.personId, role: "involved" }],
  });
  // Many share one instant: days are marks' only time.
  await stored(sql`insert into chart_events (practice_id, couple_id, kind, on_date, audience, coach_id)
    select practice_id, id, (array['session', 'setback', 'life_event'])[1 + i % 3]::chart_event_kind,
      date '2024-01-01' + i / 9, 'couple', coach_id
    from couples, generate_series(1, 5000) i where id = ${coupleId} returning 1`);
  const reader = actorAt(long.coach, new Date("2026-03-05T10:00:00Z"));
  const seen = await wholeOf((page) => coupleTimeline(reader, { coupleId, page }));
  expect(seen).toHaveLength(5001);
  expect(new Set(seen.map(({ key }) => key)).size).toBe(5001);
  const times = seen.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test("a promise for later stands there when its day has come; told in advance, on the day it was told", async () => {
  const own = await makeWorld(new Date("2026-03-04T10:00:00Z"));
  const input = makeCommitmentSchema.parse({
    words: "The bins",
    toWhom: "partner",
    startsOn: "2026-03-09",
    repeat: "once",
    confidence: "9",
    submitKey: crypto.randomUUID(),
  });
  const { commitmentId } = await makeCommitment(own.ben, input);
  const seen = async (who: typeof own.ana, day: string) =>
    (await myTimeline(actorAt(who, new Date(`${day}T18:00:00Z`)))).entries.map(({ what, at }) => [
      what,
      at.toISOString().slice(0, 10),
    ]);
  expect(await seen(own.ana, "2026-03-04")).toEqual([]);
  await tellEarly(actorAt(own.ben, new Date("2026-03-05T10:00:00Z")), {
    commitmentId,
    onDate: "2026-03-09",
    reason: "Away",
    proposal: "The day after",
    newOn: null,
  });
  expect(await seen(own.ana, "2026-03-06")).toEqual([["promise_renegotiated", "2026-03-05"]]);
  expect(await seen(own.ben, "2026-03-10")).toEqual([
    ["promise", "2026-03-09"],
    ["promise_renegotiated", "2026-03-05"],
  ]);
});
