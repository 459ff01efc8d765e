import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findShift, levelOf, type Shift, scatterOf, type Values } from "@/lib/trust/rules/shift";
import vectors from "./shift-vectors.json";

const meanOfFive = (questions: readonly Values[]): Values =>
  (questions[0] ?? []).map((_, week) => {
    const answers = questions.flatMap((values) => values[week] ?? []);
    return answers.length < 5 ? null : answers.reduce((sum, answer) => sum + answer, 0) / 5;
  });

const close = (wanted: number) => expect.closeTo(wanted, 9);

test.each(vectors.map((vector, i) => [i, vector] as const))("vector %i", (_, { questions, ...wanted }) => {
  const headline = wanted.headline === "first" ? (questions[0] ?? []) : meanOfFive(questions);

  const scatter = scatterOf(headline, questions);

  expect(scatter).toBeCloseTo(wanted.scatter, 9);
  const { shift } = wanted;
  expect(findShift(headline, scatter)).toEqual(
    shift && { ...shift, z: close(shift.z), from: close(shift.from), to: close(shift.to) },
  );
});

const answer = fc.option(fc.integer({ min: 0, max: 10 }), { freq: 5 });
const weeks = fc.array(answer, { minLength: 6, maxLength: 60 });
/** So large that no change is below one point. */
const vast = (values: Values, scale = 1000): Values => values.map((value) => value && value * scale);
const enough = (values: Values) => values.slice(-52).filter((value) => value !== null).length >= 6;
const found = (values: Values, scatter: number): Shift => {
  const shift = findShift(values, scatter);
  if (!shift) throw new Error("too few answers");
  return shift;
};
const size = (values: Values, scatter: number) => Math.abs(found(values, scatter).z);

describe("a change is found alike", () => {
  test("wherever the answers lie", () => {
    fc.assert(
      fc.property(weeks.filter(enough), fc.integer({ min: -5, max: 5 }), (values, more) => {
        const moved = values.map((value) => (value === null ? null : value + more));

        const [here, there] = [found(values, 1), found(moved, 1)];

        expect(Math.abs(there.z)).toBeCloseTo(Math.abs(here.z), 6);
        expect(there.strength).toBe(here.strength);
      }),
    );
  });

  test("however large the points are", () => {
    fc.assert(
      fc.property(weeks.filter(enough), fc.integer({ min: 2, max: 9 }), (values, scale) => {
        expect(size(vast(values, 1000 * scale), 1000 * scale)).toBeCloseTo(size(vast(values), 1000), 6);
      }),
    );
  });

  test("up and down", () => {
    fc.assert(
      fc.property(weeks.filter(enough), (values) => {
        const turned = values.map((value) => (value === null ? null : 10 - value));

        expect(size(turned, 1)).toBeCloseTo(size(values, 1), 9);
      }),
    );
    const rise = [3, 4, 3, 4, 3, 4, 3, 4, 7, 8, 7, 8, 7, 8];
    const [up, down] = [
      found(rise, 1),
      found(
        rise.map((value) => 10 - value),
        1,
      ),
    ];
    expect(down).toEqual({
      ...up,
      z: close(-up.z),
      from: close(10 - up.from),
      to: close(10 - up.to),
    });
  });

  test("with weeks before and after it that have no answer", () => {
    fc.assert(
      fc.property(weeks.filter(enough), fc.nat(20), fc.nat(20), (values, before, after) => {
        const none = (count: number): null[] => Array(count).fill(null);
        const short = values.slice(-52);
        fc.pre(short.length + after <= 52);

        const there = found([...none(before), ...short, ...none(after)], 1);

        expect(there).toEqual({ ...found(short, 1), at: expect.any(Number) });
      }),
    );
  });
});

test("answers that are all alike change nowhere, whatever weeks are missing", () => {
  const alike = fc.array(fc.option(fc.constant(6), { freq: 2 }), { minLength: 6, maxLength: 60 });
  fc.assert(
    fc.property(alike.filter(enough), (values) => {
      expect(found(values, 1)).toMatchObject({ strength: "none", from: close(6), to: close(6) });
      expect(levelOf(values)).toBeCloseTo(6, 9);
    }),
  );
});

test("one answer that is another moves the finding by what it can, and no further", () => {
  const change = fc.record({ at: fc.nat(59), by: fc.integer({ min: -10, max: 10 }) });
  fc.assert(
    fc.property(weeks.filter(enough), change, (values, { at, by }) => {
      const other = vast(values).map((value, i) => (value !== null && i === at ? value + by * 1000 : value));

      const moved = Math.abs(size(other, 1000) - size(vast(values), 1000));

      expect(moved).toBeLessThanOrEqual(1.18 * Math.abs(by) + 0.01);
    }),
  );
});

describe("what is too little", () => {
  test("five answers say nothing, six may", () => {
    expect(findShift([2, 2, 2, 2, 8], 1)).toBeNull();
    expect(findShift([2, 2, 2, 2, 8, 8], 1)).toMatchObject({ strength: "clear", at: 4 });
    expect(findShift([null, null, null, null, null, null, null], 1)).toBeNull();
  });

  test("less than a point is no change, however sure", () => {
    const small = [4, 4, 4, 4, 4, 4, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5];
    expect(findShift(small, 0.05)).toMatchObject({ strength: "none", z: 0 });
    expect(
      findShift(
        small.map((value) => 4 + (value - 4) * 2.2),
        0.05,
      ),
    ).toMatchObject({ strength: "clear" });
  });

  test("what is older than 52 weeks is forgotten", () => {
    const old = [...Array(30).fill(2), ...Array(52).fill(7)];
    expect(findShift(old, 1)).toMatchObject({ strength: "none" });
    expect(findShift(old.slice(0, -10), 1)).toMatchObject({ strength: "clear", at: 30 });
  });

  test("without an answer there is no level", () => {
    expect(levelOf([null, null])).toBeNull();
    expect(levelOf([null, 7])).toBe(7);
  });
});

describe("scatter", () => {
  test("without answers it is the usual one, and less for a mean", () => {
    const questions = Array.from({ length: 5 }, () => [null]);
    expect(scatterOf(questions[0] ?? [], questions)).toBeCloseTo(1.1, 9);
    expect(scatterOf([null], questions)).toBeCloseTo(1.1 * 0.8, 9);
  });

  test("a change of level touches it once, and answers far apart do not", () => {
    const calm = [5, 5, 5, 5, 5, 5, 5, 5];
    const stepped = [5, 5, 5, 5, 8, 8, 8, 8];
    const parted = [5, 5, 5, 5, null, null, null, null, 8, 8, 8, 8];
    const of = (values: Values) => scatterOf(values, [values]);
    expect(of(stepped)).toBeGreaterThan(of(calm));
    expect(of(stepped)).toBeLessThan(1.3);
    expect(of(parted)).toBeLessThan(of(stepped));
  });
});
