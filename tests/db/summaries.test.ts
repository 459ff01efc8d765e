// Promise: what a counselor says about a session reaches whoever came to it, and nobody else; a partner finds all of their own sessions and none of the other's.
import { beforeEach, describe, expect, test } from "vitest";
import { closeCouple } from "@/lib/endings/commands";
import { actorAt } from "@/lib/platform/auth/actor";
import { FieldErrors, NotFound, Refusal } from "@/lib/platform/errors";
import { bookAppointments, cancelAppointment } from "@/lib/sessions/appointments/commands";
import { coupleAppointments } from "@/lib/sessions/appointments/queries";
import { filePoint } from "@/lib/sessions/points/commands";
import { shareSummary, withdrawSummary } from "@/lib/sessions/summaries/commands";
import { mySessions, sharedSummary } from "@/lib/sessions/summaries/queries";
import { auditEventsOf, makeWorld, type World } from "@/tests/factories/world";

const tuesday = new Date("2026-03-17T09:00:00Z");
const later = new Date("2026-03-25T09:00:00Z");
let world: World;
let appointmentId: string;
const book = async (who: string, day: string, time: string) => {
  const { coupleId } = world.couple;
  const one = { day, time, minutes: 50, rhythm: "once", times: 1 } as const;
  await bookAppointments(world.coach, { coupleId, who, ...one });
  const { upcoming } = await coupleAppointments(world.coach, { coupleId });
  return (
    upcoming.find(({ startsAt }) => startsAt.toISOString().startsWith(`${day}T${time}`))?.appointmentId ?? ""
  );
};
beforeEach(async () => {
  world = await makeWorld(tuesday);
  appointmentId = await book("both", "2026-03-24", "10:00");
});
const seen = (who: World["ana"], at = later) => mySessions(actorAt(who, at));
const words = "You both named one thing that helped.";

describe("a summary", () => {
  test("is read by both, changed in place, and gone once it is taken back", async () => {
    await shareSummary(world.coach, { appointmentId, words: "First words." });
    await shareSummary(world.coach, { appointmentId, words });

    for (const who of [world.ana, world.ben])
      expect((await seen(who)).past).toMatchObject([{ appointmentId, summary: words }]);
    await withdrawSummary(world.coach, { appointmentId });
    await withdrawSummary(world.coach, { appointmentId });

    expect((await seen(world.ben)).past).toMatchObject([{ appointmentId, summary: null }]);
    expect(await sharedSummary(world.coach, { ...world.couple, appointmentId })).toBeNull();
    expect(await auditEventsOf(world, "session_summary.withdraw")).toHaveLength(1);
  });

  test("of a session alone is that partner's, and nothing of it is the other's", async () => {
    const before = await seen(world.ben);
    const alone = await book(world.ana.personId, "2026-03-24", "15:00");
    await shareSummary(world.coach, { appointmentId: alone, words });

    expect((await seen(world.ana)).past.map(({ summary }) => summary)).toEqual([words, null]);
    expect(await seen(world.ben)).toEqual(before);
  });

  test("repeats nothing that was written for the counselor alone, and is not for a canceled session", async () => {
    await filePoint(world.ana, { words: "I am thinking of moving out", audience: "coach" });
    const told = shareSummary(world.coach, { appointmentId, words: "Ana: I am thinking of moving out." });
    await expect(told).rejects.toThrow(FieldErrors);
    await cancelAppointment(world.coach, { appointmentId, scope: "this" });

    await expect(shareSummary(world.coach, { appointmentId, words })).rejects.toThrow(Refusal);
    await expect(shareSummary(world.colleague, { appointmentId, words })).rejects.toThrow(NotFound);
  });

  test("of both is no longer there once their work is over; one's own is", async () => {
    const alone = await book(world.ana.personId, "2026-03-24", "15:00");
    await shareSummary(world.coach, { appointmentId, words });
    await shareSummary(world.coach, { appointmentId: alone, words: "For you." });

    await closeCouple(world.coach, { ...world.couple, atOnce: true });

    expect((await seen(world.ana)).past.map(({ summary }) => summary)).toEqual(["For you."]);
    expect((await seen(world.ben)).past).toEqual([]);
  });
});

test("a partner finds what comes, the next first, and what was, the latest first", async () => {
  await book("both", "2026-03-31", "10:00");
  await book(world.ben.personId, "2026-04-01", "10:00");

  const day = ({ startsAt }: { startsAt: Date }) => startsAt.toISOString().slice(0, 10);
  const { coming, past } = await seen(world.ben);
  expect(coming.map(day)).toEqual(["2026-03-31", "2026-04-01"]);
  expect(past.map(day)).toEqual(["2026-03-24"]);
  expect((await seen(world.ana)).coming.map(day)).toEqual(["2026-03-31"]);
});
