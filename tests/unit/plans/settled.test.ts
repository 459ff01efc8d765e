import { describe, expect, test } from "vitest";
import type { GivenToCouple, GoSeen } from "@/lib/assignments/rules/ways";
import { lasts, settledOf } from "@/lib/plans/rules/settled";

const today = "2026-03-20";
const moment = (dayOfMonth: number) => `2026-03-${String(dayOfMonth).padStart(2, "0")}T10:00:00.000Z`;
const go = (clientId: string | null, more: Partial<GoSeen> = {}): GoSeen => ({
  ...{ responseId: `${clientId}`, occurrence: 1, clientId, status: "done" as const, setAsideUntil: null },
  ...{ quality: null, submittedAt: moment(5), read: false },
  ...more,
});
const given = (goes: GoSeen[], more: Partial<GivenToCouple> = {}): GivenToCouple => ({
  ...{ assignmentId: "x", exerciseId: "e", title: "T", minutes: 5, why: "", startsOn: "2026-03-01" },
  ...{ dueOn: null, recurrence: null, withdrawnAt: null, opened: [], hasOwn: true, hasShared: false },
  ...{ mode: "apart" as const, releaseRule: "automatic" as const, sealed: false },
  partners: [
    { clientId: "ana", firstName: "Ana", role: "each" },
    { clientId: "ben", firstName: "Ben", role: "each" },
  ],
  goes,
  ...more,
});
const settled = (dayOfMonth: number | null) => ({
  standing: "settled",
  settledAt: dayOfMonth === null ? null : new Date(moment(dayOfMonth)),
});
const withThem = { standing: "with_them", settledAt: null };
const weekly = { recurrence: "FREQ=WEEKLY;COUNT=3" };
const laidDown = { status: "not_for_us", submittedAt: null } as const;

describe("is behind them", () => {
  test("at the moment at which it was withdrawn, whoever had sent what", () => {
    expect(settledOf(given([go("ana")], { withdrawnAt: moment(9) }), today)).toEqual(settled(9));
  });

  test("when both have sent theirs, at the later one's moment", () => {
    expect(settledOf(given([go("ana", { submittedAt: moment(8) }), go("ben")]), today)).toEqual(settled(8));
    expect(settledOf(given([go("ana"), go("ben", { submittedAt: moment(9) })]), today)).toEqual(settled(9));
  });

  test("when one has sent it and the other laid it down", () => {
    expect(settledOf(given([go("ana"), go("ben", laidDown)]), today)).toEqual(settled(5));
  });

  test("when both laid it down, at no moment that counts", () => {
    expect(settledOf(given([go("ana", laidDown), go("ben", laidDown)]), today)).toEqual(settled(null));
  });

  test("when the shared sheet is in, where there is no other", () => {
    const shared = { hasOwn: false, hasShared: true };
    expect(settledOf(given([go(null, { submittedAt: moment(7) })], shared), today)).toEqual(settled(7));
    expect(settledOf(given([go("ana"), go("ben")], shared), today)).toEqual(withThem);
  });

  test("when the last time it comes round is in; the first two do not count", () => {
    const third = (who: string) => go(who, { occurrence: 3, submittedAt: moment(16) });
    expect(settledOf(given([third("ana"), third("ben")], weekly), today)).toEqual(settled(16));
    expect(settledOf(given([go("ana"), go("ben")], weekly), today)).toEqual(withThem);
  });
});

describe("is with them", () => {
  test("while one of the two has not sent it", () => {
    expect(settledOf(given([]), today)).toEqual(withThem);
    expect(settledOf(given([go("ana")]), today)).toEqual(withThem);
    expect(settledOf(given([go("ana"), go("ben", { submittedAt: null })]), today)).toEqual(withThem);
  });

  test("while one laid it down and the other writes", () => {
    expect(settledOf(given([go("ben", laidDown)]), today)).toEqual(withThem);
  });

  test("when somebody laid it down once and came back to it", () => {
    const back = go("ben", { occurrence: 3, status: "partly", submittedAt: null });
    const both = [go("ana", { occurrence: 3 }), go("ben", { ...laidDown, occurrence: 1 }), back];
    expect(settledOf(given(both, weekly), today)).toEqual(withThem);
  });

  test("while a sheet of the two kinds is missing", () => {
    const two = { hasOwn: true, hasShared: true };
    expect(settledOf(given([go("ana"), go("ben")], two), today)).toEqual(withThem);
    expect(settledOf(given([go(null), go("ana")], two), today)).toEqual(withThem);
    expect(settledOf(given([go(null), go("ana"), go("ben")], two), today)).toEqual(settled(5));
  });

  test("where neither kind is asked for, as with sheets of one's own", () => {
    const none = { hasOwn: false, hasShared: false };
    expect(settledOf(given([go("ana")], none), today)).toEqual(withThem);
    expect(settledOf(given([go("ana"), go("ben")], none), today)).toEqual(settled(5));
  });

  test("until the last time has begun, though all was sent early", () => {
    const all = [1, 2, 3].flatMap((occurrence) => [go("ana", { occurrence }), go("ben", { occurrence })]);
    expect(settledOf(given(all, weekly), "2026-03-14")).toEqual(withThem);
    expect(settledOf(given(all, weekly), "2026-03-15")).toEqual(settled(5));
  });
});

test.each([
  ["once", 4, null, 7],
  ["once", 4, 12, 12],
  ["weekly", 4, 12, 28],
  ["fortnightly", 3, null, 42],
  ["monthly", 2, null, 60],
] as const)("%s, %i times, hoped for in %s days, takes about %i", (repeat, times, hopeDays, wanted) => {
  expect(lasts({ repeat, times, hopeDays })).toBe(wanted);
});
