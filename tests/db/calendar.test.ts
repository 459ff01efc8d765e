// Promise: a calendar is told of its owner's own sessions and of nothing else, by an address that ends when they say so.
import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { endFeed, makeFeed } from "@/lib/accounts/calendar/commands";
import { feedAt, myFeed } from "@/lib/accounts/calendar/queries";
import { accountNewsOf } from "@/lib/accounts/news/queries";
import { changePassword } from "@/lib/accounts/password/commands";
import { closeCouple } from "@/lib/endings/commands";
import type { Actor } from "@/lib/platform/auth/actor";
import { FieldErrors } from "@/lib/platform/errors";
import { bookAppointments, cancelAppointment, moveAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { auditEventsOf, daysLater, makeWorld, type World, worldPassword } from "@/tests/factories/world";

const tuesday = new Date("2026-03-17T09:00:00Z");
let world: World;
let network = 0;
beforeEach(async () => {
  world = await makeWorld(tuesday);
  network += 1;
});

const make = async (actor: Actor) => (await makeFeed(actor, { currentPassword: worldPassword })).token;
const ask = (token: string, at = tuesday) => feedAt(token, { network: `10.0.0.${network}`, at });
async function read(token: string, at = tuesday): Promise<string> {
  const feed = await ask(token, at);
  return typeof feed === "string" ? feed : feed.text;
}
/** As another program reads it. */
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      title: event.summary,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue("status"),
      sequence: event.sequence,
    };
  });
const book = (changes: Partial<Parameters<typeof bookAppointments>[1]> = {}) =>
  bookAppointments(world.coach, {
    coupleId: world.couple.coupleId,
    ...{ who: "both", day: "2026-03-24", time: "10:00", minutes: 50, rhythm: "once", times: 1 },
    ...changes,
  });
const upcoming = async () => (await coupleAppointments(world.coach, world.couple)).upcoming;
const ids = async () => (await upcoming()).map(({ appointmentId }) => appointmentId);

describe("what a calendar reads", () => {
  test("is a series at the same hour of the clock, before and after the change", async () => {
    await book({ rhythm: "weekly", times: 3 });
    const token = await make(world.ana);

    const found = events(await read(token));

    expect(found.map(({ start }) => start)).toEqual([
      "2026-03-24T10:00:00.000Z",
      "2026-03-31T09:00:00.000Z",
      "2026-04-07T09:00:00.000Z",
    ]);
    expect(found.map(({ end }) => end)[1]).toBe("2026-03-31T09:50:00.000Z");
    expect(new Set(found.map(({ title }) => title))).toEqual(new Set(["Appointment"]));
    expect(found.map(({ uid }) => uid)).toEqual(await ids());
  });

  test("keeps its names when sessions are moved and canceled, and says which version is newer", async () => {
    await book({ rhythm: "weekly", times: 3 });
    const token = await make(world.ben);
    const [first = "", second = "", third = ""] = await ids();
    const later = daysLater(world, 1).coach;

    await moveAppointment(later, {
      ...{ appointmentId: second, scope: "following", day: "2026-04-01", time: "11:15", minutes: 60 },
    });
    await cancelAppointment(later, { appointmentId: third, scope: "this" });

    expect(events(await read(token))).toEqual([
      expect.objectContaining({ uid: first, sequence: 0, status: "CONFIRMED" }),
      expect.objectContaining({
        uid: second,
        sequence: 1,
        status: "CONFIRMED",
        start: "2026-04-01T10:15:00.000Z",
      }),
      expect.objectContaining({ uid: third, sequence: 2, status: "CANCELLED" }),
    ]);
  });

  test("holds no name, no word about the practice or the program, and is nobody's invitation", async () => {
    await book({ who: world.ana.personId });
    const text = await read(await make(world.ana));

    expect(text).toContain("METHOD:PUBLISH");
    expect(text).not.toMatch(/mendwork|counsel|session|couple|organizer|attendee|location|description/i);
    for (const word of [world.ana.name, world.ben.name, world.coach.name, world.ana.practiceName])
      expect(text).not.toContain(word);
  });

  test("of one partner stays as it was, letter by letter, whatever is booked with the other alone", async () => {
    await book({ day: "2026-03-31" });
    const [his, hers] = [await make(world.ben), await make(world.ana)];
    const before = await read(his);

    await book({ who: world.ana.personId, time: "15:00" });
    expect(await read(his)).toBe(before);
    expect(events(await read(hers))).toHaveLength(2);
    const [alone = ""] = await ids();
    await moveAppointment(world.coach, {
      ...{ appointmentId: alone, scope: "this", day: "2026-03-26", time: "16:00", minutes: 50 },
    });
    expect(await read(his)).toBe(before);
    await cancelAppointment(world.coach, { appointmentId: alone, scope: "this" });

    expect(await read(his)).toBe(before);
    expect(events(await read(hers))[0]).toMatchObject({ status: "CANCELLED" });
  });

  test("of a counselor is all of their own couples', alike", async () => {
    await book({ who: world.ana.personId });
    await book({ coupleId: world.otherCouple.coupleId, day: "2026-03-25" });
    const token = await make(world.coach);

    expect(events(await read(token)).map(({ title }) => title)).toEqual(["Appointment", "Appointment"]);
    expect(events(await read(await make(world.colleague)))).toEqual([]);
  });
});

describe("an address", () => {
  test("is off until it is made with the password, and shows when it was read last", async () => {
    await expect(makeFeed(world.ana, { currentPassword: "not the one they have" })).rejects.toThrow(
      FieldErrors,
    );
    expect(await myFeed(world.ana)).toBeNull();

    const token = await make(world.ana);

    expect(await myFeed(world.ana)).toEqual({ madeAt: tuesday, readOn: null });
    expect(await myFeed(world.ben)).toBeNull();
    await read(token, daysLater(world, 2).ana.at);
    expect(await myFeed(world.ana)).toEqual({ madeAt: tuesday, readOn: "2026-03-19" });
    expect((await accountNewsOf(world.ana)).map(({ kind }) => kind)).toContain("calendar_on");
    expect(await auditEventsOf(world, "calendar.turn_on")).toHaveLength(1);
  });

  test("that is renewed, turned off, or never was answers the same", async () => {
    const first = await make(world.ana);
    const second = await make(world.ana);
    expect(await read(first)).toBe("unknown");
    expect(await read(second)).toContain("VCALENDAR");

    await endFeed(world.ana);
    await endFeed(world.ana);

    expect(await read(second)).toBe("unknown");
    expect(await read("n".repeat(43))).toBe("unknown");
    expect(await read("no token at all")).toBe("unknown");
    expect(await auditEventsOf(world, "calendar.turn_off")).toHaveLength(1);
  });

  test("ends with a new password: whoever knew the one before may have made it", async () => {
    const token = await make(world.ana);

    await changePassword(world.ana, { currentPassword: worldPassword, password: "four small paper boats" });

    expect(await read(token)).toBe("unknown");
  });

  test("of partners ends with their work; their counselor's goes on", async () => {
    await book();
    const [hers, coachs] = [await make(world.ana), await make(world.coach)];

    await closeCouple(world.coach, { ...world.couple, atOnce: true });

    expect(await read(hers)).toBe("unknown");
    expect(await read(coachs)).toContain("VCALENDAR");
  });

  test("is not asked for again and again", async () => {
    const token = await make(world.ana);
    for (let i = 0; i < 30; i++) await ask(token);

    expect(await ask(token)).toBe("too_many");
  });
});
