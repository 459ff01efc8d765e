// Promise: measures are scored by their published keys, and a change is called reliable by published figures alone.
import { describe, expect, test } from "vitest";
import { changeIndex, leastChangeOf, scoreOf, standardErrorOf, verdictOf } from "@/lib/measures/rules";
import { definitionOf, type MeasureCode, measureCodes } from "@/lib/measures/terms";
import type { ChangeNorm } from "@/lib/measures/types";
import vectors from "./vectors.json";

type Vector = { kind: string; answers: (number | null)[]; expect: Record<string, number> | string };
const codeOf = (name: string) => name.replace("-", "_") as MeasureCode;
const cases = Object.entries(vectors.vectors as Record<string, Vector[]>).flatMap(([name, list]) =>
  list.map((vector) => [codeOf(name), vector.kind, vector] as const),
);
/** Which items count the other way round is not printed in the vectors: without a reversed one the sum is the same. */
const withoutKey = new Set<MeasureCode>(["dts", "tcrs"]);

describe("scoring", () => {
  test.each(cases.filter(([code]) => !withoutKey.has(code)))(
    "%s, %s",
    (code, _, { answers, expect: wanted }) => {
      const scored = scoreOf(definitionOf(code), answers);

      if (typeof wanted === "string") expect(scored).toMatchObject({ ok: false });
      else {
        const { total, ...subscales } = wanted;
        expect(scored).toEqual({ ok: true, score: { total, subscales } });
      }
    },
  );

  test.each(
    cases.filter(([code, kind]) => withoutKey.has(code) && kind !== "one missing" && kind !== "out of range"),
  )("%s, %s, is not scored while its key is unknown", (code, _, { answers }) => {
    expect(scoreOf(definitionOf(code), answers)).toMatchObject({ ok: false });
  });

  test("an item that counts the other way round is turned", () => {
    const turned = { ...definitionOf("kms"), reversed: [2] };

    expect(scoreOf(turned, [1, 1, 1])).toMatchObject({ score: { total: 1 + 7 + 1 } });
  });

  test("too few answers are refused with their number", () => {
    expect(scoreOf(definitionOf("csi_4"), [1, 2, 3])).toEqual({
      ok: false,
      why: "It has 4 answers; 3 were given.",
    });
  });

  test.each(measureCodes)("the range of %s is what its items make", (code) => {
    const { items, min, range } = definitionOf(code);
    if (items.length === 0) return expect(code).toBe("das");

    expect(range).toEqual([items.length * min, items.reduce((sum, { max }) => sum + max, 0)]);
  });
});

type Figures = { sd?: number; r?: number; rc95: number; sdiff: number; points95: number };
const normOf = ({ sd, r, rc95 }: Figures): ChangeNorm =>
  sd && r
    ? { kind: "computed", sd, reliability: r, source: "" }
    : { kind: "published", least: rc95, source: "" };

test.each(Object.entries(vectors.reliableChange as unknown as Record<string, Figures>))(
  "%s",
  (_, figures) => {
    expect(leastChangeOf(normOf(figures))).toBeCloseTo(figures.rc95, 5);
    expect(standardErrorOf(normOf(figures))).toBeCloseTo(figures.sdiff, 4);
    expect(Math.ceil(leastChangeOf(normOf(figures)))).toBe(figures.points95);
  },
);

const said = {
  "reliable and crossed the cut-off": "higher_and_past_cut_off",
  "no reliable change": "none",
  "reliable only": "higher",
  "reliable decline": "lower",
} as const;

test.each(vectors.verdicts)("$measure from $x1 to $x2: $verdict", ({ measure, x1, x2, rc, verdict }) => {
  const definition = definitionOf(codeOf(measure));
  if (!definition.change) throw new Error("no figures for it");

  expect(changeIndex(definition.change, x1, x2)).toBeCloseTo(rc, 8);
  expect(verdictOf(definition, x1, x2)).toBe(said[verdict as keyof typeof said]);
});

test("without published figures there is no verdict", () => {
  expect(verdictOf(definitionOf("csi_16"), 20, 70)).toBeNull();
});
