import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { actorAt } from "@/lib/platform/auth/actor";
import { NotFound, Refusal } from "@/lib/platform/errors";
import { addChartEvent, changeChartEvent, removeChartEvent } from "@/lib/trust/events/commands";
import { addChartEventSchema, coachEventKinds } from "@/lib/trust/events/schema";
import { answerPulse } from "@/lib/trust/pulses/commands";
import { coupleTrust, trustPicture } from "@/lib/trust/queries";
import { chartEventKinds } from "@/lib/trust/types";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const now = new Date("2026-03-04T10:00:00Z");
let world: World;
let coupleId: string;
beforeEach(async () => {
  world = await makeWorld(now);
  coupleId = world.couple.coupleId;
});

const mark = (more: object = {}) =>
  addChartEventSchema.parse({
    coupleId,
    kind: "setback",
    onDate: "2026-03-03",
    toDate: "",
    text: "A hard evening",
    audience: "coach",
    ...more,
  });

describe("marking an event", () => {
  test("the coach sees it; the couple only when it is for them", async () => {
    const before = JSON.stringify(await trustPicture(world.ana));
    const { eventId } = await addChartEvent(world.coach, mark());
    expect((await coupleTrust(world.coach, { coupleId })).events).toEqual([
      {
        id: eventId,
        kind: "setback",
        onDate: "2026-03-03",
        toDate: null,
        text: "A hard evening",
        audience: "coach",
        mine: true,
      },
    ]);
    expect(JSON.stringify(await trustPicture(world.ana))).toBe(before);
    await addChartEvent(world.coach, mark({ kind: "session", audience: "couple", text: null }));
    for (const client of [world.ana, world.ben]) {
      expect((await trustPicture(client)).events).toMatchObject([{ kind: "session", text: null }]);
    }
    expect((await trustPicture(world.otherCouple.first)).events).toEqual([]);
    expect(await auditEventsOf(world, "chart_event.add")).toMatchObject([{ fields: [] }, { fields: [] }]);
  });

  test("today is fine, tomorrow is not, in the practice's zone", async () => {
    await addChartEvent(world.coach, mark({ onDate: "2026-03-04" }));
    await expect(addChartEvent(world.coach, mark({ onDate: "2026-03-05" }))).rejects.toThrow(Refusal);
    await expect(addChartEvent(world.coach, mark({ toDate: "2026-03-05" }))).rejects.toThrow(Refusal);
  });

  test("nobody marks another coach's couple", async () => {
    for (const other of [world.colleague, world.stranger]) {
      await expect(addChartEvent(other, mark())).rejects.toThrow(NotFound);
    }
    await expect(addChartEvent(world.coach, mark({ coupleId: randomUUID() }))).rejects.toThrow(NotFound);
  });
});

describe("changing and removing", () => {
  test("works for one's own mark, and only for that", async () => {
    const { eventId } = await addChartEvent(world.coach, mark());
    const { coupleId: _, ...fields } = mark({ text: "A hard week", toDate: "2026-03-04" });
    for (const other of [world.colleague, world.stranger]) {
      await expect(changeChartEvent(other, { eventId, ...fields })).rejects.toThrow(NotFound);
      await expect(removeChartEvent(other, { eventId })).rejects.toThrow(NotFound);
    }
    await changeChartEvent(world.coach, { eventId, ...fields });
    expect((await coupleTrust(world.coach, { coupleId })).events).toMatchObject([
      { id: eventId, text: "A hard week", toDate: "2026-03-04" },
    ]);
    await removeChartEvent(world.coach, { eventId });
    expect((await coupleTrust(world.coach, { coupleId })).events).toEqual([]);
    await expect(removeChartEvent(world.coach, { eventId })).rejects.toThrow(NotFound);
    expect(await auditEventsOf(world, "chart_event.change")).toHaveLength(1);
    expect(await auditEventsOf(world, "chart_event.remove")).toHaveLength(1);
  });
});

describe("what a form may send", () => {
  const parses = (more: object) =>
    addChartEventSchema.safeParse({
      coupleId,
      kind: "session",
      onDate: "2026-03-03",
      audience: "coach",
      ...more,
    }).success;

  test("a text has room for 120 characters, and a range runs forward", () => {
    expect(parses({ text: "x".repeat(120) })).toBe(true);
    expect(parses({ text: "x".repeat(121) })).toBe(false);
    expect(parses({ toDate: "2026-03-02" })).toBe(false);
    expect(parses({ audience: "self" })).toBe(false);
    expect(parses({ kind: "commitments" })).toBe(false);
  });

  test("every kind that can be marked can be drawn and stored", async () => {
    for (const kind of coachEventKinds) {
      expect(chartEventKinds).toContain(kind);
      await addChartEvent(world.coach, mark({ kind }));
    }
  });
});

test("a mark is in the name of a counselor of the practice or of a partner of the couple, and of nobody else", async () => {
  const inTheNameOf = (coachId: string | null, clientId: string | null) =>
    stored(sql`
      insert into chart_events (practice_id, couple_id, kind, on_date, audience, coach_id, client_id)
      values (${world.practiceId}, ${coupleId}, 'session', '2026-03-03', 'coach', ${coachId}, ${clientId}) returning id`);
  const [ana, other] = [world.ana.personId, world.otherCouple.first.personId];
  for (const coachId of [ana, world.stranger.personId])
    await expect(inTheNameOf(coachId, null)).rejects.toMatchObject({ code: "23503" });
  for (const clientId of [other, world.coach.personId])
    await expect(inTheNameOf(null, clientId)).rejects.toMatchObject({ code: "23503" });
  await inTheNameOf(null, ana);
  await inTheNameOf(world.coach.personId, null);
  expect((await coupleTrust(world.coach, { coupleId })).events).toHaveLength(2);
});

test("nobody reads the picture of another's couple", async () => {
  for (const other of [world.colleague, world.stranger]) {
    await expect(coupleTrust(other, { coupleId })).rejects.toThrow(NotFound);
  }
});

test("a mark of the counselor alone parts no weeks, so that all read the same levels; one for both does", async () => {
  const mondays = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30", "2026-04-06"];
  for (const [week, weekOn] of mondays.entries()) {
    const value = week < 4 ? 7 : 3;
    await answerPulse(actorAt(world.ana, new Date(`${weekOn}T12:00:00Z`)), {
      ...{ weekOn, rely: value, open: value, hope: value, ease: value, trusted: value, line: null },
      submitKey: randomUUID(),
    });
  }
  const later = daysLater(world, 35);
  const said = async () => {
    const read = await coupleTrust(later.coach, { coupleId });
    const own = await trustPicture(later.ana);
    return [read.readings.rely[0]?.sentences, own.readings.rely[0]?.sentences];
  };
  const before = await said();
  expect(before[0]).toEqual(before[1]);

  await addChartEvent(later.coach, mark({ onDate: "2026-03-30" }));
  expect(await said()).toEqual(before);

  await addChartEvent(later.coach, mark({ onDate: "2026-03-30", audience: "couple" }));
  const [counselors, anas] = await said();
  expect(counselors).toEqual(anas);
  expect(counselors?.[0]).toMatch(/^Around 7 before March 30/);
});
