// Promise: one order for the first page and for the caseload; what was put off is in neither.
import { describe, expect, test } from "vitest";
import { asksByCouple } from "@/lib/caseload/attention/rules/by-couple";
import { shownOf } from "@/lib/caseload/rules";
import type { Asking } from "@/lib/caseload/types";

const now = { today: "2026-03-11", thisWeek: "2026-03-09" };
const couple = (coupleId: string, more: Partial<Asking["coupleRows"][number]> = {}) => ({
  ...{ coupleId, coupleLabel: coupleId, status: "active" as const, startedOn: "2026-03-01" },
  ...{ isQuiet: false, lastSessionOn: null, hasNextSession: true },
  ...more,
});
const partner = (coupleId: string, more: Partial<Asking["partnerRows"][number]> = {}) => ({
  ...{
    coupleId,
    clientId: `${coupleId}1`,
    firstName: "Ana",
    lastWeekOn: "2026-03-09",
    hasLeft: false,
    why: null,
  },
  ...more,
});
const found = (more: Partial<Asking> = {}): Asking => ({
  ids: ["a", "b", "c", "d"],
  ...{
    coupleRows: [],
    partnerRows: [],
    marks: [],
    reviews: null,
    lookedBack: null,
    late: null,
    lapsed: null,
  },
  ...{
    unsigned: null,
    doubts: null,
    corrected: null,
    measured: null,
    sent: null,
    replied: null,
    ready: null,
    consent: null,
  },
  ...{ signals: [], untold: [], alone: [], unread: [], joined: [] },
  ...more,
});
const asked = (asking: Asking) =>
  [...asksByCouple(asking, now)].map(([id, asks]) => [id, asks.map(({ what }) => what).join(" ")]);

describe("what asks", () => {
  test("stands couple by couple, whoever has the most pressing first", () => {
    const asking = found({
      coupleRows: ["a", "b", "c", "d"].map((id) => couple(id, { isQuiet: id === "a" || id === "d" })),
      partnerRows: [partner("a", { why: "day" }), partner("b", { why: "setback" })],
      untold: [{ coupleId: "c", what: "untold", firstName: "Ben" }],
      alone: [{ coupleId: "c", firstName: "Ben" }],
      unread: [{ coupleId: "a", count: 2 }],
      signals: [{ coupleId: "d", count: 1 }],
    });

    expect(asked(asking)).toEqual([
      ["d", "signals item"],
      ["b", "check"],
      ["c", "untold alone"],
      ["a", "unread check item"],
    ]);
  });

  test("is nothing of a couple that was not asked for, and nothing that was put off", () => {
    const asking = found({
      coupleRows: [couple("a", { isQuiet: true }), couple("b", { isQuiet: true })],
      marks: [{ coupleId: "a", key: "quiet", untilOn: null, words: "Away" }],
      signals: [{ coupleId: "z", count: 3 }],
    });

    expect(asked(asking)).toEqual([["b", "item"]]);
  });
});

describe("which couples are shown", () => {
  const asking = found({
    coupleRows: [
      couple("a", { hasNextSession: false }),
      couple("b", { status: "paused", hasNextSession: false }),
      couple("c", { status: "one_partner" }),
      couple("d", { isQuiet: true }),
    ],
    partnerRows: [
      partner("a", { lastWeekOn: "2026-03-02" }),
      partner("b", { lastWeekOn: null }),
      partner("c", { lastWeekOn: null, hasLeft: true }),
      partner("d", { lastWeekOn: null, why: "first" }),
    ],
    joined: ["a1", "b1", "c1"],
  });
  const known = { asks: asksByCouple(asking, now), week: now.thisWeek };

  test.each([
    ["all", ["d", "a", "b", "c"]],
    ["attention", ["d"]],
    ["safety", ["d"]],
    ["unanswered", ["a"]],
    ["unbooked", ["a"]],
  ] as const)("%s: %j", (only, wanted) => {
    expect(shownOf(only, asking, known)).toEqual(wanted);
  });
});
