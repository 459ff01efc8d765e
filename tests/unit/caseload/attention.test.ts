import { describe, expect, test } from "vitest";
import { factsOf } from "@/lib/caseload/attention/rules/facts";
import { isOftenLate, isUnbooked, itemsOf } from "@/lib/caseload/attention/rules/items";
import { lookBackSince } from "@/lib/caseload/attention/rules/look-back";
import { withMarks } from "@/lib/caseload/attention/rules/put-off";
import type { CoupleFacts, FoundFacts } from "@/lib/caseload/attention/types";
import { isReviewDue } from "@/lib/sessions/reviews/rules";

const now = { today: "2026-03-11", thisWeek: "2026-03-09" };
const partner = (clientId: string, more: Partial<CoupleFacts["partners"][number]> = {}) => ({
  ...{ clientId, firstName: clientId, lastWeekOn: "2026-03-02", late: 0, lastLateOn: null, lapsedOn: null },
  ...{ unsignedOn: null, correctedOn: null, measuredOn: null, sent: [], replied: [], consentOn: null },
  ...more,
});
const couple = (coupleId: string, more: Partial<CoupleFacts> = {}): CoupleFacts => ({
  ...{ coupleId, coupleLabel: coupleId, isActive: true, isQuiet: false, reviewOn: null, lookedBackOn: null },
  ...{ lastSessionOn: null, hasNextSession: false, doubtOn: null, ready: [] },
  ...{ partners: [partner("ana"), partner("ben")], marks: [] },
  ...more,
});
const kinds = (...couples: CoupleFacts[]) =>
  itemsOf(couples, now).map(({ kind, coupleId }) => `${coupleId} ${kind}`);

test("a couple about whom nothing asks is not on the list", () => {
  expect(kinds(couple("a"))).toEqual([]);
});

describe("each rule", () => {
  test("something of a disclosure was sent, from that day on, also while they pause", () => {
    const text = (kind: "facts" | "questions", revision: number) => ({ kind, revision, on: "2026-03-11" });
    const ana = partner("ana", { sent: [text("questions", 1)] });
    const ben = partner("ben", { sent: [text("facts", 2), text("questions", 1)] });
    const found = itemsOf([couple("a", { isActive: false, partners: [ana, ben] })], now);
    expect(found.map(({ kind, personName, text }) => [kind, personName, text])).toEqual([
      ["disclosure", "ana", "questions"],
      ["disclosure", "ben", "facts"],
      ["disclosure", "ben", "questions"],
    ]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3);
    const again = itemsOf([couple("a", { partners: [partner("ben", { sent: [text("facts", 3)] })] })], now);
    expect(found.map(({ key }) => key)).not.toContain(again[0]?.key);
  });

  test("a link has run out", () => {
    const [item] = itemsOf([couple("a", { partners: [partner("ana", { lapsedOn: "2026-03-05" })] })], now);
    expect(item).toEqual({
      ...{ kind: "lapsed", key: "lapsed:ana:2026-03-05", coupleId: "a", coupleLabel: "a" },
      ...{ personName: "ana", since: "2026-03-05", times: null, text: null, responseId: null, title: null },
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

  test("what was written for each other is the counselor's to open, each by itself, while they work", () => {
    const ready = [1, 2].map((nth) => ({
      ...{ assignmentId: `a${nth}`, occurrence: nth, title: `Walk ${nth}`, on: "2026-03-11" },
    }));
    const found = itemsOf([couple("a", { ready })], now);
    expect(found.map(({ kind, title }) => `${kind} ${title}`)).toEqual(["sealed Walk 1", "sealed Walk 2"]);
    expect(new Set(found.map(({ key }) => key)).size).toBe(2);
    expect(kinds(couple("a", { ready, isActive: false }))).toEqual([]);
  });

  test("what is to be signed before they begin has waited for seven days", () => {
    const of = (consentOn: string, isActive = true) =>
      couple("a", { isActive, partners: [partner("ana", { consentOn })] });
    expect(itemsOf([of("2026-03-04")], now)).toMatchObject([{ kind: "consent", personName: "ana" }]);
    expect([...kinds(of("2026-03-05")), ...kinds(of("2026-03-04", false))]).toEqual([]);
  });

  test("somebody would change something in the formulation, from that day on", () => {
    const ben = partner("ben", { correctedOn: "2026-03-11" });
    expect(kinds(couple("a", { partners: [ben] }))).toEqual(["a correction"]);
  });

  test("somebody has answered a measure that was not read yet, from that day on", () => {
    const ana = partner("ana", { measuredOn: "2026-03-11" });
    expect(itemsOf([couple("a", { partners: [ana] })], now)).toMatchObject([
      { kind: "measured", personName: "ana", since: "2026-03-11" },
    ]);
  });

  test("somebody wrote back to a comment, each to be read where it stands, also while they pause", () => {
    const reply = (replyId: string, on: string) => ({
      replyId,
      responseId: `of ${replyId}`,
      title: "Walk",
      on,
    });
    const ana = partner("ana", { replied: [reply("1", "2026-03-11"), reply("2", "2026-03-10")] });
    const found = itemsOf([couple("a", { isActive: false, partners: [ana] })], now);
    expect(found).toMatchObject([
      { kind: "reply", key: "reply:ana:2:2026-03-10", title: "Walk", responseId: "of 2" },
      { kind: "reply", key: "reply:ana:1:2026-03-11", personName: "ana", since: "2026-03-11" },
    ]);
  });

  test("three months are over since they looked back together, every third month anew", () => {
    expect(lookBackSince("2026-01-01", "2026-04-01")).toBeNull();
    expect(lookBackSince("2026-01-01", "2026-04-02")).toBe("2026-04-02");
    expect(lookBackSince("2026-01-01", "2026-07-01")).toBe("2026-04-02");
    expect(lookBackSince("2026-01-01", "2026-07-02")).toBe("2026-07-02");
    expect(kinds(couple("a", { lookedBackOn: "2025-12-10" }))).toEqual(["a lookBack"]);
    for (const startedOn of ["2025-12-09", "2025-12-10", "2025-12-11"])
      expect(isReviewDue({ startedOn, lastOn: null, today: now.today, isActive: true })).toBe(
        lookBackSince(startedOn, now.today) !== null,
      );
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

  test("looking back that is not needed stays away until three more months are over, in a practice that never did", () => {
    const asksOn = (today: string) => {
      const marks = [{ key: "lookBack:2026-04-02", untilOn: null, words: "They go on holiday." }];
      const couples = [couple("a", { lookedBackOn: "2026-01-01", marks })];
      const { items, putOff } = withMarks(itemsOf(couples, { ...now, today }), couples, today);
      return [items.length, putOff.length];
    };
    expect(["2026-04-01", "2026-04-02", "2026-07-01", "2026-07-02"].map(asksOn)).toEqual([
      ...[
        [0, 0],
        [0, 1],
        [0, 1],
      ],
      [1, 0],
    ]);
  });

  test("comes back on its day", () => {
    expect(marked({ key: "quiet", untilOn: "2026-03-12", words: null })).toEqual([["b"], ["a"]]);
    expect(marked({ key: "quiet", untilOn: "2026-03-11", words: null })).toEqual([["a", "b"], []]);
  });

  test("stays away when it is not needed, and comes anew with another occurrence", () => {
    expect(marked({ key: "quiet", untilOn: null, words: "a holiday" })).toEqual([["b"], ["a"]]);
    expect(marked({ key: "review:2026-01-01", untilOn: null, words: "done" })).toEqual([["a", "b"], []]);
  });
});

describe("what is known of a couple", () => {
  const [ana, ben] = ["ana", "ben"];
  const day = "2026-03-01";
  const each = { [ana]: day, [ben]: day };
  /** Of each partner everything asks; Ben may have left. */
  const found = (status: FoundFacts["coupleRows"][number]["status"], benHasLeft = false): FoundFacts => ({
    coupleRows: [
      {
        coupleId: "a",
        coupleLabel: "a",
        status,
        isQuiet: true,
        lastSessionOn: day,
        hasNextSession: false,
        startedOn: "2025-11-30",
      },
    ],
    partnerRows: [ana, ben].map((clientId) => ({
      ...{ coupleId: "a", clientId, firstName: clientId, lastWeekOn: "2026-01-05", why: null },
      hasLeft: benHasLeft && clientId === ben,
    })),
    ...{ marks: [], reviews: { a: day }, lookedBack: null, doubts: { a: day }, sent: null },
    ready: { a: [{ assignmentId: "x", occurrence: 1, title: "Walk", on: day }] },
    ...{ lapsed: each, unsigned: each, corrected: each, measured: each, consent: each },
    replied: { [ben]: [{ replyId: "1", responseId: "2", title: "Walk", on: day }] },
    late: { [ana]: { count: 4, lastOn: day }, [ben]: { count: 4, lastOn: day } },
  });
  const asks = (facts: FoundFacts) =>
    itemsOf(factsOf(facts), now).map(({ kind, personName }) => `${kind} ${personName ?? ""}`.trim());
  const ofEach = (kind: string) => [`${kind} ana`, `${kind} ben`];

  test("while both work all of it asks, while they pause what can be done all the same", () => {
    expect(asks(found("active"))).toEqual([
      "reply ben",
      ...["lapsed", "late", "measured", "silent"].flatMap(ofEach),
      ...["doubt", ...ofEach("correction"), "sealed", ...ofEach("consent"), ...ofEach("unsigned")],
      ...["review", "unbooked", "quiet", "lookBack"],
    ]);
    expect(asks(found("paused"))).toEqual([
      "reply ben",
      ...["lapsed", "late", "measured", "correction"].flatMap(ofEach),
      "quiet",
    ]);
  });

  test("whoever goes on alone is a partner who works; of whoever left nothing asks but what they answered, and nothing that is between two", () => {
    expect(asks(found("one_partner", true))).toEqual([
      ...["reply ben", "lapsed ana", "late ana", "measured ana", "measured ben", "silent ana"],
      ...["correction ana", "consent ana", "unbooked", "quiet"],
    ]);
  });

  test("once the work is ending what was answered is still to be read", () => {
    expect(asks(found("separating"))).toEqual(["reply ben", ...ofEach("measured")]);
  });
});
