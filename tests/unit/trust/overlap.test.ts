import fc from "fast-check";
import { expect, test } from "vitest";
import { bothSaidYes } from "@/lib/trust/rules/overlap";
import type { WeekRange } from "@/lib/trust/types";
import { monday } from "./series";

const range = (from: number, to: number): WeekRange => ({ fromWeek: monday(from), toWeek: monday(to) });

test("nothing is shared while only one has said yes", () => {
  expect(bothSaidYes([range(0, 9)], [])).toEqual([]);
  expect(bothSaidYes([], [range(0, 9)])).toEqual([]);
});

test("only the weeks that both have named are shared", () => {
  expect(bothSaidYes([range(0, 5)], [range(3, 9)])).toEqual([range(3, 5)]);
  expect(bothSaidYes([range(0, 2)], [range(3, 9)])).toEqual([]);
  expect(bothSaidYes([range(0, 9)], [range(0, 1), range(4, 5)])).toEqual([range(0, 1), range(4, 5)]);
});

test("neighboring stretches become one", () => {
  expect(bothSaidYes([range(0, 9)], [range(0, 3), range(4, 6)])).toEqual([range(0, 6)]);
});

test("week by week it is exactly what both have said, however the yeses overlap", () => {
  const ranges = fc.array(
    fc
      .tuple(fc.nat(20), fc.nat(8))
      .map(([from, length]) => ({ from, to: from + length, ...range(from, from + length) })),
    { maxLength: 5 },
  );
  const holds = (list: readonly WeekRange[], week: string) =>
    list.some(({ fromWeek, toWeek }) => fromWeek <= week && week <= toWeek);
  fc.assert(
    fc.property(ranges, ranges, (one, other) => {
      const shared = bothSaidYes(one, other);
      for (let i = 0; i < 30; i += 1) {
        expect(holds(shared, monday(i))).toBe(holds(one, monday(i)) && holds(other, monday(i)));
      }
      shared.slice(1).forEach((next, i) => {
        expect((shared[i]?.toWeek ?? "") < next.fromWeek).toBe(true);
      });
      expect(bothSaidYes(other, one)).toEqual(shared);
    }),
  );
});
