// Promise: the smooth line, its band and the level are what SciPy makes of the same answers (scipy_vectors.py), to nine decimals.
import { expect, test } from "vitest";
import { levelOf } from "@/lib/trust/rules/shift";
import { bandOf, ewma } from "@/lib/trust/rules/smoothing";
import { vectors } from "./scipy-vectors.json";

const close = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) < 1e-9;

test.each(vectors.map((vector, at) => [at, vector] as const))(
  "answers %i",
  (_, { values, line, band, level }) => {
    const drawn = ewma(values);
    expect(drawn.line).toHaveLength(line.length);
    expect(drawn.line.map((one, i) => close(one, line[i] ?? null))).toEqual(line.map(() => true));
    expect(close(bandOf(values, drawn), band), `band ${bandOf(values, drawn)}, SciPy ${band}`).toBe(true);
    expect(close(levelOf(values), level), `level ${levelOf(values)}, SciPy ${level}`).toBe(true);
  },
);

test("there are gaps, long silences and bands among them", () => {
  expect(vectors.filter(({ band }) => band !== null).length).toBeGreaterThan(5);
  expect(vectors.some(({ values }) => JSON.stringify(values).includes("null,null,null,null"))).toBe(true);
});
