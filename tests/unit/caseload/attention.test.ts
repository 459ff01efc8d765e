import { describe, expect, test } from "vitest";
import { isOftenLate, isUnbooked, itemsOf } from "@/lib/caseload/attention/rules/items";
import { withMarks } from "@/lib/caseload/attention/rules/put-off";
import type { CoupleFacts } from "@/lib/caseload/attention/types";

const now = { today: "2026-03-11", thisWeek: "2026-03-09" };
const partner = (clientId: string, more: Partial<CoupleFacts["partners"][number]> = {}) => ({
  ...{ clientId, firstName: clientId, lastWeekOn: "2026-03-02", late: 0, lastLateOn: null, lapsedOn: null },
  ...{ unsignedOn: null, correctedOn: null },
  ...more,
});
const couple = (coupleId: string, more: Partial<CoupleFacts> = {}): CoupleFacts => ({
  ...{ coupleId, coupleLabel: coupleId, isActive: true, isQuiet: false, reviewOn: null },
  ...{ lastSessionOn: null, hasNextSession: false, doubtOn: null },
  ...{ partners: [partner("ana"), partner("ben")], marks: [] },
  ...more,
});
const kinds = (...couples: CoupleFacts[]) =>
  itemsOf(couples, now).map(({ kind, coupleId }) => `${coupleId} ${kind}`);

test("a couple about whom nothing asks is not on the list", () => {
  expect(kinds(couple("a"))).toEqual([]);
});

describe("each rule", () => {
  test("a link has run out", () => {
    const [item] = itemsOf([couple("a", { partners: [partner("ana", { lapsedOn: "2026-03-05" })] })], now);
    expect(item).toEqual({
      ...{ kind: "lapsed", key: "lapsed:ana:2026-03-05", coupleId: "a", coupleLabel: "a" },
      ...{ personName: "ana", since: "2026-03-05", times: null },
    });
  });

  test("promises are told late three times in four weeks", () => {
    expect([2, 3, 9].map((late) => isOftenLate({ late }))).toEqual([false, true, true]);
    const ana = partner("ana", { late: 3, lastLateOn: "2026-03-10" });
    expect(itemsOf([couple("a", { partners: [ana] })], now)).toMatchObject([{ kind: "late", times: 3 }]);
  });

  test("nothing has come for four weeks from somebody who had answered", () => {
    const ana = partner("ana", { lastWeekOn: "2026-02-02" });
    expect(itemsOf([couple("a", { partners: [ana] })], now)).toMatchObject([
      { kind: "silent", since: "2026-02-09", personName: "ana" },
    ]);
    expect(kinds(couple("a", { partners: [partner("ana", { lastWeekOn: "2026-02-09" })] }))).toEqual([]);
    expect(kinds(couple("a", { partners: [ana], isActive: false }))).toEqual([]);
  });

  test("an agreement is to be looked at from its day on", () => {
    expect(kinds(couple("a", { reviewOn: "2026-03-11" }))).toEqual(["a review"]);
    expect(kinds(couple("a", { reviewOn: "2026-03-12" }))).toEqual([]);
  });

  test.each([
    [null, false, false],
    ["2026-03-11", false, false],
    ["2026-03-10", false, true],
    ["2026-03-10", true, false],
  ])("last session %s, a next one %s: to be booked %s", (lastSessionOn, hasNextSession, wanted) => {
    expect(isUnbooked({ lastSessionOn, hasNextSession }, now.today)).toBe(wanted);
  });

  test("a doubt has waited for three days", () => {
    expect(kinds(couple("a", { doubtOn: "2026-03-08" }))).toEqual(["a doubt"]);
    expect(kinds(couple("a", { doubtOn: "2026-03-09" }))).toEqual([]);
    expect(kinds(couple("a", { doubtOn: "2026-03-01", isActive: false }))).toEqual([]);
  });

  test("a proposal has waited for a name for five days", () => {
    const of = (unsignedOn: string) => couple("a", { partners: [partner("ana", { unsignedOn })] });
    expect(itemsOf([of("2026-03-06")], now)).toMatchObject([{ kind: "unsigned", personName: "ana" }]);
    expect(kinds(of("2026-03-07"))).toEqual([]);
  });

  test("somebody would change something in the formulation, from that day on", () => {
    const ben = partner("ben", { correctedOn: "2026-03-11" });
    expect(kinds(couple("a", { partners: [ben] }))).toEqual(["a correction"]);
  });

  test("there is nothing to do between sessions", () => {
    expect(kinds(couple("a", { isQuiet: true }))).toEqual(["a quiet"]);
  });
});

test("the most pressing comes first, then what has waited longest, never by name", () => {
  const late = partner("z", { late: 4, lastLateOn: "2026-03-01" });
  expect(
    kinds(
      couple("a", { isQuiet: true, reviewOn: "2026-03-10" }),
      couple("z", { partners: [late], reviewOn: "2026-03-01" }),
    ),
  ).toEqual(["z late", "z review", "a review", "a quiet"]);
});

describe("what was put off", () => {
  const marked = (mark: { key: string; untilOn: string | null; words: string | null }) => {
    const couples = [couple("a", { isQuiet: true, marks: [mark] }), couple("b", { isQuiet: true })];
    const { items, putOff } = withMarks(itemsOf(couples, now), couples, now.today);
    return [items.map(({ coupleId }) => coupleId), putOff.map(({ coupleId }) => coupleId)];
  };

  test("comes back on its day", () => {
    expect(marked({ key: "quiet", untilOn: "2026-03-12", words: null })).toEqual([["b"], ["a"]]);
    expect(marked({ key: "quiet", untilOn: "2026-03-11", words: null })).toEqual([["a", "b"], []]);
  });

  test("stays away when it is not needed, and comes anew with another occurrence", () => {
    expect(marked({ key: "quiet", untilOn: null, words: "a holiday" })).toEqual([["b"], ["a"]]);
    expect(marked({ key: "review:2026-01-01", untilOn: null, words: "done" })).toEqual([["a", "b"], []]);
  });
});
