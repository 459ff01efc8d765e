import { describe, expect, test } from "vitest";
import { findChanges } from "@/lib/trust/rules/changes";
import { readShared, readTrends } from "@/lib/trust/rules/trend";
import { byView } from "@/lib/trust/rules/views";
import type { ChartEventView } from "@/lib/trust/types";
import { happened, monday, person, weekly } from "@/tests/unit/trust/series";

const _ = null;
type Values = readonly (number | null)[];
const repeat = (values: Values, times: number) => Array.from({ length: times }, () => values).flat();

/** All five questions answered alike, so that their mean is each of them. */
const read = (values: Values, events: ChartEventView[] = [], reader: "coach" | "self" = "self") =>
  readTrends(
    byView(() => weekly(...values)),
    events,
    reader,
  );
const said = (...of: Parameters<typeof read>) => read(...of).mean.sentences;
const verdict = "That is information, not a verdict. It says nothing about why.";

const calm = repeat([4, 5], 8);
const risen = [...calm, ...repeat([8, 7], 5)];

describe("how much there is", () => {
  test.each([
    [[], 0, /^No answers yet\./],
    [[_, _, _, _], 0, /^No answers yet\./],
    [[_, 4, _, _, 6, _, 5, _], 3, /^Just starting\./],
    [[4, 5, 4, 5], 4, /^Around 4\.5, most weeks between/],
  ])("%j", (values, answered, words) => {
    const { mean } = read(values);
    expect(mean.answered).toBe(answered);
    expect(mean.sentences).toEqual([expect.stringMatching(words)]);
  });

  test("dots alone up to three answers, then a line, and a band from twelve on", () => {
    expect(read([4, 5, 4]).mean).toMatchObject({ smooth: null, band: null });
    const four = read([4, 5, 4, 5]).mean;
    expect(four.smooth?.[0]).toBe(4);
    expect(four.band).toBeNull();
    expect(read(calm.slice(0, 11)).mean.band).toBeNull();
    const twelve = read(calm.slice(0, 12)).mean.band;
    expect(twelve?.[0]).toBeNull();
    expect(twelve?.[1]).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test("without a week in which all five are answered there is no average", () => {
    const rely = weekly(...calm);
    const none = weekly(...calm.map(() => null));
    const readings = readTrends(
      byView((view) => (view === "rely" ? rely : none)),
      [],
      "self",
    );
    expect(readings.mean.sentences).toEqual([
      "There is an average for weeks in which all five questions were answered.",
    ]);
    expect(readings.rely.sentences).toEqual([expect.stringMatching(/^Around 4\.5, most weeks/)]);
    expect(readings.open.sentences).toEqual([expect.stringMatching(/^No answers yet/)]);
  });
});

describe("a change", () => {
  test("that is clear is told to both, with its caveat", () => {
    const words = [
      "Since about April 27 the answers have been higher: around 7.5, before that around 4.5.",
      verdict,
    ];
    expect(said(risen)).toEqual(words);
    expect(said(risen, [], "coach")).toEqual(words);
  });

  test("downward in the same words", () => {
    const fallen = risen.map((value) => (value === null ? null : 10 - value));
    expect(said(fallen)).toEqual([
      "Since about April 27 the answers have been lower: around 2.5, before that around 5.5.",
      verdict,
    ]);
  });

  test("that may be one is told to the counselor alone", () => {
    const perhaps = [...calm, 7, 7];
    expect(said(perhaps, [], "coach")).toEqual([
      "The last few weeks look higher than before. A few more will show whether it stays.",
      verdict,
    ]);
    expect(said(perhaps)).toEqual([expect.stringMatching(/^Around 5, most weeks between/)]);
  });

  test("is read on: a recovery is seen", () => {
    const recovered = [...repeat([7, 8], 7), ...repeat([3, 4], 5), ...repeat([7, 8], 5)];
    const { clear } = findChanges(recovered, 0.7);
    expect(clear.map(({ at }) => at)).toEqual([14, 24]);
    expect(said(recovered)[0]).toMatch(/have been higher: around 7\.5, before that around 3\.5\.$/);
  });

  test("of the single questions only the level is told", () => {
    expect(read(risen).rely.sentences).toEqual(["Around 7.5, most weeks between 6.5 and 8.5."]);
    expect(read(risen).rely.levels).toMatchObject([
      { fromWeek: monday(0), toWeek: monday(15), level: expect.closeTo(4.5, 1) },
      { fromWeek: monday(16), toWeek: monday(25), level: expect.closeTo(7.5, 1) },
    ]);
  });

  test("stays what it is when weeks before the last 52 come along", () => {
    const long = [...repeat([1], 20), ...repeat([4, 5], 21), ...repeat([8, 7], 5)];
    expect(said(long)[0]).toBe(said(long.slice(-52))[0]?.replace(/about \w+ \d+/, "about March 15") ?? "");
  });
});

describe("after a setback", () => {
  const before = repeat([7, 6, 7, 8], 3);
  const setback = happened("setback", monday(12));

  test("two levels stand there at once", () => {
    expect(said([...before, 4], [setback])[0]).toBe("Around 7 before March 30, around 4 since.");
    expect(read([...before, 4], [setback]).mean.levels).toMatchObject([
      { fromWeek: monday(0), toWeek: monday(11) },
      { fromWeek: monday(12), toWeek: monday(12), level: 4 },
    ]);
    expect(said(before, [happened("setback", "2026-03-25")])[0]).toBe(
      "Around 7 before March 25. It is too early to tell about the time since.",
    );
  });

  test("line and band begin afresh", () => {
    const { smooth, band } = read([...before, 4, 4, 5, 4], [setback]).mean;
    expect(smooth?.slice(11, 14)).toEqual([expect.closeTo(7.3, 0), 4, 4]);
    expect(band?.[11]).not.toBeNull();
    expect(band?.slice(12)).toEqual([null, null, null, null]);
  });

  test("what came before is not read as a change, but told once more as the whole story", () => {
    const words = said([...before, ...repeat([4, 5], 4)], [setback]);
    expect(words).toEqual([
      "Around 7 before March 30, around 4.5 since.",
      "Over all the weeks since January 5: lower since about March 30, around 4.5, before that around 7.",
      verdict,
    ]);
  });

  test("a change since then is told beside the levels", () => {
    const words = said([...before, ...repeat([3, 2], 5), ...repeat([7, 6], 4)], [setback]);
    expect(words[0]).toMatch(/^Around 7 before March 30, around \d(\.5)? since\.$/);
    expect(words[1]).toMatch(/^Since about June 8 the answers have been higher: around 6\.5, before that/);
    expect(words[2]).toMatch(/^Over all the weeks since January 5: /);
  });

  test("a reader who may not see it reads as if it were not there", () => {
    expect(said([...before, 4], [])).toEqual([expect.stringMatching(/^Around \d/)]);
  });
});

describe("at the edges", () => {
  test("one level alone is not drawn, and the band lies evenly around what was expected", () => {
    const { levels, band } = read(calm).mean;
    expect(levels).toEqual([]);
    const [low = 0, high = 0] = band?.[1] ?? [];
    expect(low + high).toBeCloseTo(8, 9);
    expect(high - low).toBeGreaterThan(1);
  });

  test("a steady move is told from where it began, and parts no levels", () => {
    const { sentences, levels } = read(Array.from({ length: 26 }, (_week, i) => 2 + i * 0.25)).mean;
    expect(sentences[0]).toBe(
      "Since about January 5 the answers have been getting higher: around 8.5 now, at first around 2.",
    );
    expect(levels).toEqual([]);
  });

  test("of several setbacks the latest is told, beside the level since the one before", () => {
    const values = [8, 8, 8, 8, 5, 5, 5, 5, 3, 3];
    const words = said(values, [happened("setback", monday(4)), happened("disclosure", monday(8))]);
    expect(words[0]).toBe("Around 5 from February 2 to March 2, around 3 since.");
  });

  test("a setback in the very first week with an answer has no before", () => {
    const words = said([_, 5, 6, 5, 6, 5], [happened("setback", "2026-01-13")]);
    expect(words[0]).toMatch(/^Around 5\.5, most weeks between/);
  });

  test("the whole story begins with the first answer, and with four of them", () => {
    const setback = [happened("setback", monday(4))];
    expect(said([_, _, 6, 6, 5], setback)).toEqual(["Around 6 before February 2, around 5 since."]);
    expect(said([_, _, 6, 6, 5, 5], setback)[1]).toBe("Over all the weeks since January 19: around 5.5.");
  });
});

test("of a partner there are dots and a line, and not a word", () => {
  expect(readShared(person("Ben", ...risen))).toMatchObject({ sentences: [], levels: [], band: null });
  expect(readShared(person("Ben", ...risen)).smooth).toHaveLength(26);
  expect(readShared(person("Ben", _, _)).sentences).toEqual(["Nothing to see in these weeks."]);
});
