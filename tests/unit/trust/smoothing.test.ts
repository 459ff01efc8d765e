import { describe, expect, it } from "vitest";
import { ewma, median3, ownSpread } from "@/lib/trust/rules/smoothing";

describe("median3", () => {
  it("takes the middle of a week and its neighbors, not at the ends", () => {
    expect(median3([3, 9, 4, 5])).toEqual([null, 4, 5, null]);
  });

  it("stays silent next to a week without an answer", () => {
    expect(median3([3, 4, null, 5, 6, 7])).toEqual([null, null, null, null, 6, null]);
    expect(median3([null, null])).toEqual([null, null]);
  });
});

describe("ewma", () => {
  it("starts at the first answer and gives each new week three tenths", () => {
    const { line, fresh } = ewma([4, 6, 6]);
    expect(line[0]).toBe(4);
    expect(line[1]).toBeCloseTo(4.6, 10);
    expect(line[2]).toBeCloseTo(5.02, 10);
    expect(fresh).toEqual([true, false, false]);
  });

  it("is null in a gap and weighs the next answer by the weeks that passed", () => {
    const { line } = ewma([4, 6, null, 8]);
    expect(line[2]).toBeNull();
    expect(line[3]).toBeCloseTo(4.6 + 0.51 * 3.4, 10);
  });

  it("keeps a fading memory over three silent weeks and starts afresh after four", () => {
    const kept = ewma([4, 6, null, null, null, 8]);
    expect(kept.line[5]).toBeCloseTo(4.6 + (1 - 0.7 ** 4) * 3.4, 10);
    expect(kept.fresh[5]).toBe(false);

    const afresh = ewma([4, 6, null, null, null, null, 8]);
    expect(afresh.line[6]).toBe(8);
    expect(afresh.fresh[6]).toBe(true);
  });

  it("draws nothing from nothing", () => {
    expect(ewma([null, null, null]).line).toEqual([null, null, null]);
  });
});

describe("ownSpread", () => {
  it("is 1.4826 times the median distance of the residuals from their median", () => {
    const values = [5, 5, 7, 6];
    const smoothed = { line: [5, 4, 4, 5], fresh: [true, false, false, false] };
    // residuals 1, 3, 1 (the first answer starts the line) → median 1, distances 0, 2, 0 → MAD 0
    expect(ownSpread(values, smoothed)).toBe(0);
    // residuals 1, 3, −2 → median 1, distances 0, 2, 3 → MAD 2
    expect(ownSpread([5, 5, 7, 3], smoothed)).toBeCloseTo(2.9652, 10);
  });

  it("is zero for constant answers and unknown with too few", () => {
    expect(ownSpread([5, 5, 5, 5], ewma([5, 5, 5, 5]))).toBe(0);
    expect(ownSpread([5, 6], ewma([5, 6]))).toBeNull();
    expect(ownSpread([], ewma([]))).toBeNull();
  });
});
