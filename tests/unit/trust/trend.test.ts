import { describe, expect, it } from "vitest";
import { findMovement, readTrend } from "@/lib/trust/rules/trend";
import { happened, monday, weekly } from "@/tests/unit/trust/series";

const _ = null;
const rising = [2, 3, 2, 3, 4, 4, 5, 5, 6, 6, 7, 6];
const restless = [4, 7, 3, 6, 5, 7, 4, 6];

describe("readTrend, by how much there is", () => {
  it.each([
    [[], 0, 0],
    [[_, _, _, _, _, _, _, _, _], 0, 0],
    [[_, 4, _, _, 6, _, 5, _, _], 3, 6],
  ])("shows dots only with three answers or fewer: %j", (values, answered, spanWeeks) => {
    const reading = readTrend(weekly(...values), []);
    expect(reading).toMatchObject({
      stage: "starting",
      answered,
      spanWeeks,
      smooth: null,
      smoothKind: null,
      band: null,
    });
    expect(reading.sentence).toMatch(answered === 0 ? /^No answers yet\./ : /^Just starting\./);
  });

  it("adds a median of three from four answers, and says it is early, up to seven", () => {
    for (const values of [
      [1, 2, 9, 3],
      [1, 3, 5, 6, 7, 8, 9],
    ]) {
      const reading = readTrend(weekly(...values), []);
      expect(reading).toMatchObject({ stage: "early", smoothKind: "median3", band: null });
      expect(reading.sentence).toMatch(/^Too early to tell\./);
    }
    expect(readTrend(weekly(1, 2, 9, 3), []).smooth).toEqual([null, 2, 3, null]);
  });

  it("counts answers, not weeks: seven answers over a year stay early", () => {
    const sparse = Array.from({ length: 52 }, (_week, i) => (i % 8 === 0 ? i / 6 : null));
    expect(readTrend(weekly(...sparse), [])).toMatchObject({ stage: "early", answered: 7, spanWeeks: 49 });
  });

  it("draws the weighted line and own spread from eight answers over eight weeks", () => {
    const reading = readTrend(weekly(...restless), []);
    expect(reading).toMatchObject({ stage: "enough", smoothKind: "ewma", answered: 8, spanWeeks: 8 });
    expect(reading.smooth).toHaveLength(8);
    expect(reading.band).toBeGreaterThan(0);
  });

  it("leaves gaps as gaps and never reads them as zero", () => {
    const reading = readTrend(weekly(6, 6, _, 6, 6, _, _, 6, 6, 6, 6), []);
    expect(reading.smooth).toEqual([6, 6, null, 6, 6, null, null, 6, 6, 6, 6]);
    expect(reading.band).toBe(0);
    expect(reading.sentence).toBe("Over these 11 weeks the answers have stayed much the same.");
  });
});

describe("readTrend, what it says", () => {
  it("speaks of a rise with both ends", () => {
    expect(readTrend(weekly(...rising), []).sentence).toBe(
      "Over these 12 weeks the answers have tended upward, from around 2 to around 7.",
    );
  });

  it("says a decline gently", () => {
    expect(readTrend(weekly(...rising.toReversed()), []).sentence).toBe(
      "Over these 12 weeks the answers have eased down, from around 7 to around 2. That is information, not a verdict.",
    );
  });

  it("claims no direction for a restless or constant row", () => {
    expect(readTrend(weekly(...restless), []).sentence).toBe(
      "Over these 8 weeks the answers have gone up and down, with no clear direction.",
    );
    expect(readTrend(weekly(5, 5, 5, 5, 5, 5, 5, 5), []).sentence).toMatch(/stayed much the same/);
  });

  it("keeps quiet about a sure but small rise, and a large but unsure one", () => {
    const small = [4, 4, 4.3, 4.3, 4.6, 4.6, 5, 5, 5.3, 5.3];
    expect(findMovement(weekly(...small))).toEqual({ direction: null, flat: false });
    expect(findMovement(weekly(2, 7, 3, 8, 2, 6, 5, 9))).toEqual({ direction: null, flat: false });
  });

  it("is not fooled by where the window begins or ends", () => {
    const bare = findMovement(weekly(...rising));
    expect(findMovement(weekly(_, _, _, ...rising, _, _))).toMatchObject({ direction: bare?.direction });
    expect(readTrend(weekly(_, _, ...rising, _), []).sentence).toBe(
      readTrend(weekly(...rising), []).sentence,
    );
  });

  it("uses no percentage, no arrow, no cause and no blame", () => {
    const sentences = [rising, rising.toReversed(), restless, [5], [], [1, 2, 3, 4]].flatMap((values) => [
      readTrend(weekly(...values), []).sentence,
      readTrend(weekly(...values), [happened("setback", monday(1))]).sentence,
    ]);
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/%|↑|↓|→|because|due to|caused|after|improv|worse|missed|fail|bad/i);
  });
});

describe("readTrend, after a setback or disclosure", () => {
  const before = [6, 7, 6, 7, 6, 7];

  it("speaks of the time since, when that is long enough", () => {
    const points = weekly(...before, ...rising);
    const reading = readTrend(points, [happened("setback", monday(6))]);
    expect(reading.since).toBe(monday(6));
    expect(reading.sentence).toBe(
      "Since February 16 the answers have tended upward, from around 2 to around 7.",
    );
  });

  it("says it is too early since then, when it is not", () => {
    const reading = readTrend(weekly(...rising, 3, 3, 4), [happened("disclosure", "2026-03-31")]);
    expect(reading).toMatchObject({ stage: "enough", since: "2026-03-31" });
    expect(reading.sentence).toBe("It is too early to tell how things have gone since March 31.");
  });

  it("counts only weeks that begin on or after the day, and after the last day of a range", () => {
    const points = weekly(...before, ...restless);
    expect(readTrend(points, [happened("setback", monday(6))]).sentence).toMatch(/up and down/);
    // a Tuesday: that week's answer may have come before it, so seven answers remain
    expect(readTrend(points, [happened("setback", "2026-02-17")]).sentence).toMatch(/too early/);
    expect(readTrend(points, [happened("setback", monday(6), "2026-03-03")])).toMatchObject({
      since: "2026-03-03",
      sentence: expect.stringMatching(/too early/),
    });
  });

  it("takes the latest of several, and ignores other kinds and other times", () => {
    const points = weekly(...rising);
    const all = readTrend(points, []).sentence;
    expect(
      readTrend(points, [
        happened("session", monday(5)),
        happened("life_event", monday(6)),
        happened("setback", "2025-12-01"),
        happened("setback", monday(0)),
        happened("setback", monday(12)),
      ]),
    ).toMatchObject({ since: null, sentence: all });
    const two = [happened("setback", monday(9)), happened("disclosure", monday(3))];
    expect(readTrend(points, two).since).toBe(monday(9));
  });

  it("draws the whole line all the same", () => {
    const points = weekly(...rising);
    const { smooth, band } = readTrend(points, []);
    expect(readTrend(points, [happened("setback", monday(9))])).toMatchObject({ smooth, band });
  });
});
