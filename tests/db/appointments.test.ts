import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { caseload } from "@/lib/caseload/queries";
import { closeCouple } from "@/lib/endings/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { bookAppointments, cancelAppointment, moveAppointment } from "@/lib/sessions/appointments/commands";
import {
  coupleAppointments,
  diary,
  myNextAppointment,
  nextAppointment,
} from "@/lib/sessions/appointments/queries";
import { type BookAppointments, bookAppointmentsSchema } from "@/lib/sessions/appointments/schema";
import { auditEventsOf, daysLater, makeWorld, stored, type World } from "@/tests/factories/world";

const tuesday = new Date("2026-03-17T09:00:00Z");
let world: World;
beforeEach(async () => {
  world = await makeWorld(tuesday);
});

const booking = (changes: Partial<BookAppointments> = {}): BookAppointments => ({
  coupleId: world.couple.coupleId,
  who: "both",
  ...{ day: "2026-03-24", time: "10:00", minutes: 50, rhythm: "once", times: 1 },
  ...changes,
});
const upcoming = async () => (await coupleAppointments(world.coach, world.couple)).upcoming;
const starts = async () => (await upcoming()).map(({ startsAt }) => startsAt.toISOString());
const first = async () => {
  const [one] = await upcoming();
  if (!one) throw new Error("nothing is booked");
  return one;
};
const seriesOf = (times: number) => bookAppointments(world.coach, booking({ rhythm: "weekly", times }));

describe("booking", () => {
  test("both partners find the next session on their pages, and their counselor on the record and the caseload", async () => {
    await bookAppointments(world.coach, booking());

    const startsAt = new Date("2026-03-24T10:00:00Z");
    expect(await myNextAppointment(world.ana)).toEqual({ startsAt });
    expect(await myNextAppointment(world.ben)).toEqual({ startsAt });
    expect(await nextAppointment(world.coach, world.couple)).toMatchObject({ startsAt, clientId: null });
    const rows = (await caseload(world.coach)).couples;
    expect(rows.find(({ coupleId }) => coupleId === world.couple.coupleId)?.nextSession).toEqual(startsAt);
    expect(await myNextAppointment(world.otherCouple.first)).toBeNull();
    expect(await auditEventsOf(world, "appointment.book")).toHaveLength(1);
  });

  test("a session with one partner alone is nothing to the other, and hides none of theirs", async () => {
    await bookAppointments(world.coach, booking({ day: "2026-03-31" }));
    const before = await myNextAppointment(world.ben);

    await bookAppointments(world.coach, booking({ who: world.ana.personId, time: "15:00" }));

    expect(await myNextAppointment(world.ana)).toEqual({ startsAt: new Date("2026-03-24T15:00:00Z") });
    expect(await myNextAppointment(world.ben)).toEqual(before);
    expect((await diary(world.coach)).coming.map(({ aloneName }) => aloneName)).toEqual([]);
    const near = await diary(actorAt(world.coach, new Date("2026-03-23T09:00:00Z")));
    expect(near.coming.map(({ aloneName }) => aloneName)).toEqual(["Ana"]);
  });

  test("a series over the change of the clocks stays at ten", async () => {
    expect(await seriesOf(3)).toEqual({ count: 3, also: [] });

    expect(await starts()).toEqual([
      "2026-03-24T10:00:00.000Z",
      "2026-03-31T09:00:00.000Z",
      "2026-04-07T09:00:00.000Z",
    ]);
    expect((await upcoming()).map(({ left }) => left)).toEqual([3, 2, 1]);
  });

  test("the same form once more books nothing, and two at once book one", async () => {
    await Promise.all([bookAppointments(world.coach, booking()), bookAppointments(world.coach, booking())]);
    await bookAppointments(world.coach, booking());

    expect(await starts()).toEqual(["2026-03-24T10:00:00.000Z"]);
  });

  test("at the time of another session with them it is refused; at the time of another couple's it says so", async () => {
    await bookAppointments(world.coach, booking());
    const { coupleId } = world.otherCouple;

    const clash = bookAppointments(world.coach, booking({ who: world.ana.personId, time: "10:30" }));

    await expect(clash).rejects.toThrow(FieldErrors);
    expect(await bookAppointments(world.coach, booking({ coupleId, time: "10:30" }))).toEqual({
      count: 1,
      also: ["Ana & Ben"],
    });
    expect(await bookAppointments(world.coach, booking({ time: "10:50" }))).toMatchObject({ count: 1 });
  });

  test("is for one's own couples, and for those whose work is not closed", async () => {
    const ofAnother = booking({ coupleId: world.colleagues.coupleId });
    await expect(bookAppointments(world.coach, ofAnother)).rejects.toThrow(NotFound);
    const somebodyElse = booking({ who: world.otherCouple.first.personId });
    await expect(bookAppointments(world.coach, somebodyElse)).rejects.toThrow(NotFound);
    await closeCouple(world.coach, { ...world.couple, atOnce: true });

    await expect(bookAppointments(world.coach, booking())).rejects.toThrow(Refusal);
  });

  test("a series without a number, and times that are none, are asked about", () => {
    const fields = { ...booking(), rhythm: "weekly", times: "" };
    expect(bookAppointmentsSchema.safeParse(fields).success).toBe(false);
    expect(bookAppointmentsSchema.safeParse({ ...booking(), time: "25:00" }).success).toBe(false);
    expect(bookAppointmentsSchema.safeParse({ ...booking(), minutes: "5" }).success).toBe(false);
    expect(bookAppointmentsSchema.parse({ ...booking(), times: "", minutes: "50" })).toEqual(booking());
  });
});

describe("moving and canceling", () => {
  test("one session moves alone; of the series the others stay", async () => {
    await seriesOf(3);
    const { appointmentId } = await first();

    await moveAppointment(world.coach, {
      ...{ appointmentId, day: "2026-03-25", time: "11:00", minutes: 60, scope: "this" },
    });

    expect(await starts()).toEqual([
      "2026-03-25T11:00:00.000Z",
      "2026-03-31T09:00:00.000Z",
      "2026-04-07T09:00:00.000Z",
    ]);
  });

  test("the rest of a series moves over the change of the clocks, each at the new time on its own day", async () => {
    await seriesOf(3);
    const { appointmentId } = await first();

    const moved = await moveAppointment(world.coach, {
      ...{ appointmentId, day: "2026-03-26", time: "16:00", minutes: 50, scope: "following" },
    });

    expect(moved.count).toBe(3);
    expect(await starts()).toEqual([
      "2026-03-26T16:00:00.000Z",
      "2026-04-02T15:00:00.000Z",
      "2026-04-09T15:00:00.000Z",
    ]);
  });

  test("nothing moves onto another session with them", async () => {
    await seriesOf(2);
    const { appointmentId } = await first();

    const onto = moveAppointment(world.coach, {
      ...{ appointmentId, day: "2026-03-31", time: "10:30", minutes: 50, scope: "this" },
    });

    await expect(onto).rejects.toThrow(FieldErrors);
    expect(await starts()).toEqual(["2026-03-24T10:00:00.000Z", "2026-03-31T09:00:00.000Z"]);
  });

  test("canceled sessions are gone for everybody; those before them stay", async () => {
    await seriesOf(4);
    const [, second] = await upcoming();

    const scope = "following" as const;
    expect(
      await cancelAppointment(world.coach, { appointmentId: second?.appointmentId ?? "", scope }),
    ).toEqual({
      count: 3,
    });

    expect(await starts()).toEqual(["2026-03-24T10:00:00.000Z"]);
    await cancelAppointment(world.coach, { ...(await first()), scope: "this" });
    expect(await myNextAppointment(world.ana)).toBeNull();
    expect((await diary(world.coach)).unbooked).toContainEqual({
      ...{ coupleId: world.couple.coupleId, coupleLabel: "Ana & Ben" },
    });
    const [row] = await stored<{ count: number }>(sql`select count(*)::int as count from appointments
      where couple_id = ${world.couple.coupleId}`);
    expect(row?.count).toBe(4);
  });

  test("what is over, or canceled, or another counselor's, is left as it is", async () => {
    await bookAppointments(world.coach, booking());
    const { appointmentId } = await first();
    const cancel = { appointmentId, scope: "this" } as const;
    const move = { ...cancel, day: "2026-03-27", time: "10:00", minutes: 50 };

    await expect(cancelAppointment(world.colleague, cancel)).rejects.toThrow(NotFound);
    await expect(moveAppointment(world.stranger, move)).rejects.toThrow(NotFound);
    await expect(cancelAppointment(daysLater(world, 8).coach, cancel)).rejects.toThrow(Refusal);
    await cancelAppointment(world.coach, cancel);

    await expect(moveAppointment(world.coach, move)).rejects.toThrow(Refusal);
  });
});

test("a session that runs is still the next one; once it is over it is among the past ones", async () => {
  await bookAppointments(world.coach, booking());

  const during = new Date("2026-03-24T10:49:00Z");
  const after = new Date("2026-03-24T10:50:00Z");

  expect(await nextAppointment(actorAt(world.coach, during), world.couple)).not.toBeNull();
  expect(await coupleAppointments(actorAt(world.coach, after), world.couple)).toMatchObject({
    upcoming: [],
    past: [{ startsAt: new Date("2026-03-24T10:00:00Z") }],
  });
});
