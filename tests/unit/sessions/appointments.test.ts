import { expect, test } from "vitest";
import { movedIn, overlaps, seriesIn, stretchIn } from "@/lib/sessions/appointments/rules";

const starts = (list: readonly { startsAt: Date }[]) => list.map(({ startsAt }) => startsAt.toISOString());

test("a weekly session keeps its time on the clock when the clocks change", () => {
  const series = seriesIn("Europe/London", {
    ...{ day: "2026-03-24", time: "10:00", minutes: 50 },
    ...{ rhythm: "weekly", times: 3 },
  });

  expect(starts(series)).toEqual([
    "2026-03-24T10:00:00.000Z",
    "2026-03-31T09:00:00.000Z",
    "2026-04-07T09:00:00.000Z",
  ]);
  for (const { startsAt, endsAt } of series) expect(endsAt.getTime() - startsAt.getTime()).toBe(50 * 60_000);
});

test("in autumn it goes back, and in another zone on another day", () => {
  const at = { day: "2026-10-20", time: "09:30", minutes: 60, rhythm: "weekly", times: 3 } as const;

  expect(starts(seriesIn("Europe/London", at))).toEqual([
    "2026-10-20T08:30:00.000Z",
    "2026-10-27T09:30:00.000Z",
    "2026-11-03T09:30:00.000Z",
  ]);
  expect(starts(seriesIn("America/New_York", at))).toEqual([
    "2026-10-20T13:30:00.000Z",
    "2026-10-27T13:30:00.000Z",
    "2026-11-03T14:30:00.000Z",
  ]);
});

test("every two weeks, every month, and a month that lacks the day", () => {
  const at = { day: "2026-01-31", time: "10:00", minutes: 50, times: 3 } as const;

  expect(starts(seriesIn("UTC", { ...at, rhythm: "fortnightly" }))).toEqual([
    "2026-01-31T10:00:00.000Z",
    "2026-02-14T10:00:00.000Z",
    "2026-02-28T10:00:00.000Z",
  ]);
  expect(starts(seriesIn("UTC", { ...at, rhythm: "monthly" }))).toEqual([
    "2026-01-31T10:00:00.000Z",
    "2026-02-28T10:00:00.000Z",
    "2026-03-31T10:00:00.000Z",
  ]);
  expect(seriesIn("UTC", { ...at, rhythm: "once", times: 1 })).toHaveLength(1);
});

test("a time that the clocks leave out becomes the hour after it", () => {
  const { startsAt } = stretchIn("Europe/London", { day: "2026-03-29", time: "01:30", minutes: 50 });

  expect(startsAt.toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test("a moved series moves by as many days, to the new time on each day's own clock", () => {
  const series = seriesIn("Europe/London", {
    ...{ day: "2026-03-24", time: "10:00", minutes: 50 },
    ...{ rhythm: "weekly", times: 3 },
  });

  const moved = movedIn("Europe/London", series, { day: "2026-03-26", time: "16:15", minutes: 80 });

  expect(starts(moved)).toEqual([
    "2026-03-26T16:15:00.000Z",
    "2026-04-02T15:15:00.000Z",
    "2026-04-09T15:15:00.000Z",
  ]);
  expect(moved[0]?.endsAt.toISOString()).toBe("2026-03-26T17:35:00.000Z");
  expect(movedIn("Europe/London", [], { day: "2026-03-26", time: "16:15", minutes: 80 })).toEqual([]);
});

test("sessions back to back do not overlap; a minute in common is one", () => {
  const one = stretchIn("UTC", { day: "2026-03-24", time: "10:00", minutes: 50 });
  const next = stretchIn("UTC", { day: "2026-03-24", time: "10:50", minutes: 50 });
  const early = stretchIn("UTC", { day: "2026-03-24", time: "10:49", minutes: 50 });

  expect([overlaps(one, next), overlaps(next, one), overlaps(one, early)]).toEqual([false, false, true]);
});
