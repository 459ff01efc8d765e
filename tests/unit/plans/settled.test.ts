import { describe, expect, test } from "vitest";
import type { AssignedToCouple, ResponseSeen } from "@/lib/assignments/rules/cards";
import { lasts, settledOf } from "@/lib/plans/rules/settled";

const today = "2026-03-20";
const moment = (dayOfMonth: number) => `2026-03-${String(dayOfMonth).padStart(2, "0")}T10:00:00.000Z`;
const response = (clientId: string | null, more: Partial<ResponseSeen> = {}): ResponseSeen => ({
  ...{ responseId: `${clientId}`, occurrence: 1, clientId, status: "done" as const, setAsideUntil: null },
  ...{ quality: null, submittedAt: moment(5), read: false, voided: false },
  ...more,
});
const assigned = (responses: ResponseSeen[], more: Partial<AssignedToCouple> = {}): AssignedToCouple => ({
  ...{ assignmentId: "x", exerciseId: "e", title: "T", minutes: 5, why: "", startsOn: "2026-03-01" },
  ...{ dueOn: null, recurrence: null, withdrawnAt: null, opened: [], hasOwn: true, hasShared: false },
  ...{ mode: "apart" as const, releaseRule: "automatic" as const, sealed: false },
  partners: [
    { clientId: "ana", firstName: "Ana", role: "each" },
    { clientId: "ben", firstName: "Ben", role: "each" },
  ],
  responses,
  ...more,
});
const settled = (dayOfMonth: number | null) => ({
  status: "settled",
  settledAt: dayOfMonth === null ? null : new Date(moment(dayOfMonth)),
});
const withThem = { status: "with_them", settledAt: null };
const weekly = { recurrence: "FREQ=WEEKLY;COUNT=3" };
const laidDown = { status: "not_for_us", submittedAt: null } as const;

describe("is behind them", () => {
  test("at the moment at which it was withdrawn, whoever had sent what", () => {
    expect(settledOf(assigned([response("ana")], { withdrawnAt: new Date(moment(9)) }), today)).toEqual(
      settled(9),
    );
  });

  test("when both have sent theirs, at the later one's moment", () => {
    expect(
      settledOf(assigned([response("ana", { submittedAt: moment(8) }), response("ben")]), today),
    ).toEqual(settled(8));
    expect(
      settledOf(assigned([response("ana"), response("ben", { submittedAt: moment(9) })]), today),
    ).toEqual(settled(9));
  });

  test("when one has sent it and the other laid it down", () => {
    expect(settledOf(assigned([response("ana"), response("ben", laidDown)]), today)).toEqual(settled(5));
  });

  test("when both laid it down, at no moment that counts", () => {
    expect(settledOf(assigned([response("ana", laidDown), response("ben", laidDown)]), today)).toEqual(
      settled(null),
    );
  });

  test("when the shared sheet is in, where there is no other", () => {
    const shared = { hasOwn: false, hasShared: true };
    expect(settledOf(assigned([response(null, { submittedAt: moment(7) })], shared), today)).toEqual(
      settled(7),
    );
    expect(settledOf(assigned([response("ana"), response("ben")], shared), today)).toEqual(withThem);
  });

  test("when the last time it comes round is in; the first two do not count", () => {
    const third = (who: string) => response(who, { occurrence: 3, submittedAt: moment(16) });
    expect(settledOf(assigned([third("ana"), third("ben")], weekly), today)).toEqual(settled(16));
    expect(settledOf(assigned([response("ana"), response("ben")], weekly), today)).toEqual(withThem);
  });
});

describe("is with them", () => {
  test("while one of the two has not sent it", () => {
    expect(settledOf(assigned([]), today)).toEqual(withThem);
    expect(settledOf(assigned([response("ana")]), today)).toEqual(withThem);
    expect(settledOf(assigned([response("ana"), response("ben", { submittedAt: null })]), today)).toEqual(
      withThem,
    );
  });

  test("while one laid it down and the other writes", () => {
    expect(settledOf(assigned([response("ben", laidDown)]), today)).toEqual(withThem);
  });

  test("when somebody laid it down once and came back to it", () => {
    const back = response("ben", { occurrence: 3, status: "partly", submittedAt: null });
    const both = [response("ana", { occurrence: 3 }), response("ben", { ...laidDown, occurrence: 1 }), back];
    expect(settledOf(assigned(both, weekly), today)).toEqual(withThem);
  });

  test("while a sheet of the two kinds is missing", () => {
    const two = { hasOwn: true, hasShared: true };
    expect(settledOf(assigned([response("ana"), response("ben")], two), today)).toEqual(withThem);
    expect(settledOf(assigned([response(null), response("ana")], two), today)).toEqual(withThem);
    expect(settledOf(assigned([response(null), response("ana"), response("ben")], two), today)).toEqual(
      settled(5),
    );
  });

  test("where neither kind is asked for, as with sheets of one's own", () => {
    const none = { hasOwn: false, hasShared: false };
    expect(settledOf(assigned([response("ana")], none), today)).toEqual(withThem);
    expect(settledOf(assigned([response("ana"), response("ben")], none), today)).toEqual(settled(5));
  });

  test("until the last time has begun, though all was sent early", () => {
    const all = [1, 2, 3].flatMap((occurrence) => [
      response("ana", { occurrence }),
      response("ben", { occurrence }),
    ]);
    expect(settledOf(assigned(all, weekly), "2026-03-14")).toEqual(withThem);
    expect(settledOf(assigned(all, weekly), "2026-03-15")).toEqual(settled(5));
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
