import { describe, expect, it } from "vitest";
import { bandOf, ewma } from "@/lib/trust/rules/smoothing";

describe("ewma", () => {
  it("starts at the first answer and gives each new week three tenths", () => {
    const { line, expected } = ewma([4, 6, 6]);
    expect(line[0]).toBe(4);
    expect(line[1]).toBeCloseTo(4.6, 10);
    expect(line[2]).toBeCloseTo(5.02, 10);
    expect(expected[0]).toBeNull();
    expect(expected[1]).toBe(4);
    expect(expected[2]).toBeCloseTo(4.6, 10);
  });

  it("is null in a gap and weighs the next answer by the weeks that passed", () => {
    const { line, expected } = ewma([4, 6, null, 8]);
    expect(line[2]).toBeNull();
    expect(expected[2]).toBeNull();
    expect(line[3]).toBeCloseTo(4.6 + 0.51 * 3.4, 10);
  });

  it("keeps a fading memory over three silent weeks and starts afresh after four", () => {
    const kept = ewma([4, 6, null, null, null, 8]);
    expect(kept.line[5]).toBeCloseTo(4.6 + (1 - 0.7 ** 4) * 3.4, 10);
    expect(kept.expected[5]).toBeCloseTo(4.6, 10);

    const afresh = ewma([4, 6, null, null, null, null, 8]);
    expect(afresh.line[6]).toBe(8);
    expect(afresh.expected[6]).toBeNull();
  });

  it("draws nothing from nothing", () => {
    expect(ewma([null, null, null]).line).toEqual([null, null, null]);
  });
});

describe("bandOf", () => {
  const twelve = [4, 6, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6];

  it("is the root mean square of answer less what was expected", () => {
    const values = Array(12).fill(5);
    const expected = values.map((_, i) => (i < 10 ? null : i === 10 ? 8 : 9));
    expect(bandOf(values, { line: values, expected })).toBeCloseTo(Math.sqrt((9 + 16) / 2), 10);
  });

  it("begins with twelve answers, weeks without one not counted", () => {
    expect(bandOf(twelve, ewma(twelve))).toBeGreaterThan(1);
    const eleven = [...twelve.slice(1), null];
    expect(bandOf(eleven, ewma(eleven))).toBeNull();
    const sparse = Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? 5 : null));
    expect(bandOf(sparse, ewma(sparse))).toBeNull();
  });

  it("is nothing wide when all answers are alike", () => {
    const alike = Array(12).fill(5);
    expect(bandOf(alike, ewma(alike))).toBe(0);
  });
});
