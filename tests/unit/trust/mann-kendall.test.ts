import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall } from "@/lib/trust/rules/mann-kendall";

describe("mannKendall", () => {
  it("agrees with a rising row worked by hand", () => {
    // 28 pairs all rise; Var = 8·7·21/18; z = 27/√65.333
    const { s, variance, z, p } = mannKendall([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(s).toBe(28);
    expect(variance).toBeCloseTo(65.3333, 4);
    expect(z).toBeCloseTo(3.34039, 4);
    expect(p).toBeCloseTo(0.000837, 5);
  });

  it("corrects the variance for ties, worked by hand", () => {
    // contributions 4+4+2+4+0+0+1; three pairs tied, each 2·1·9; Var = (1176 − 54)/18; z = 14/√62.333
    const { s, variance, z, p } = mannKendall([5, 5, 6, 4, 7, 7, 6, 8]);
    expect(s).toBe(15);
    expect(variance).toBeCloseTo(62.3333, 4);
    expect(z).toBeCloseTo(1.77324, 4);
    expect(p).toBeCloseTo(0.07619, 4);
  });

  it("says nothing about constant, single or missing answers", () => {
    for (const values of [[4, 4, 4, 4, 4, 4, 4, 4], [7], []]) {
      expect(mannKendall(values)).toMatchObject({ s: 0, z: 0 });
      expect(mannKendall(values).p).toBeCloseTo(1, 6);
    }
  });

  it("reads backwards as the opposite, and depends on order only", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 25 }), (values) => {
        const there = mannKendall(values);
        const back = mannKendall(values.toReversed());
        expect(back.s + there.s).toBe(0);
        expect(back.p).toBe(there.p);
        expect(mannKendall(values.map((value) => value ** 3 + 2))).toEqual(there);
      }),
    );
  });
});
