import { describe, expect, it } from "vitest";
import { theilSen } from "@/lib/trust/rules/theil-sen";

const at = (...pairs: [number, number][]) => pairs.map(([week, value]) => ({ week, value }));

describe("theilSen", () => {
  it("takes the median slope over real week distances, worked by hand", () => {
    // slopes 1, 4, 1, 7, 1, −1 → median 1; the gap before week 5 counts as three weeks
    expect(theilSen(at([0, 1], [1, 2], [2, 9], [5, 6]))).toEqual({ slope: 1, intercept: 1, total: 5 });
  });

  it("is not moved by one odd week", () => {
    const calm = at([0, 2], [1, 2], [2, 2], [3, 10], [4, 2], [5, 2], [6, 2]);
    expect(theilSen(calm)).toEqual({ slope: 0, intercept: 2, total: 0 });
  });

  it("measures the total between answered weeks, wherever the count begins", () => {
    expect(theilSen(at([10, 3], [14, 5]))).toEqual({ slope: 0.5, intercept: -2, total: 2 });
  });

  it("needs two different weeks", () => {
    expect(theilSen([])).toBeNull();
    expect(theilSen(at([3, 5]))).toBeNull();
  });
});
