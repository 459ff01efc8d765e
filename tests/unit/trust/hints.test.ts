import { describe, expect, it } from "vitest";
import { disagreementHint } from "@/lib/trust/rules/disagreement";
import { person } from "@/tests/unit/trust/series";

const _ = null;

describe("disagreementHint", () => {
  it("speaks after three weeks at least two points apart, in either order", () => {
    const ana = person("Ana", 3, 3, 4, 3, 3);
    const ben = person("Ben", 6, 6, 6, 6, 6);
    expect(disagreementHint(ana, ben)).toMatch(/Both experiences are real/);
    expect(disagreementHint(ben, ana)).toBe(disagreementHint(ana, ben));
    expect(disagreementHint(ana, ben)).toMatch(/^\P{L}*Ana\P{L}* and \P{L}*Ben\P{L}* are rating/u);
    expect(disagreementHint(ana, ben)).not.toMatch(/higher|lower|gap|\d/);
  });

  it("keeps quiet below two points, or when it lasted less than three weeks", () => {
    expect(disagreementHint(person("Ana", 4, 4, 4, 4, 4), person("Ben", 5, 6, 5, 6, 5))).toBeNull();
    const lately = person("Ben", 4, 4, 4, 4, 7, 7, 7);
    expect(disagreementHint(person("Ana", 4, 4, 4, 4, 4, 4, 4), lately)).toBeNull();
    expect(
      disagreementHint(person("Ana", 4, 4, 4, 4, 4, 4, 4, 4), person("Ben", 4, 4, 4, 4, 7, 7, 7, 7)),
    ).not.toBeNull();
  });

  it("keeps quiet when they swap places", () => {
    expect(disagreementHint(person("Ana", 2, 2, 2, 2, 8, 8), person("Ben", 8, 8, 8, 8, 2, 2))).toBeNull();
  });

  it("bears one open week, not a silence", () => {
    expect(disagreementHint(person("Ana", 3, 3, 3, 3, 3, _), person("Ben", 6, 6, 6, 6, 6, 6))).not.toBeNull();
    expect(disagreementHint(person("Ana", 3, 3, 3, 3, _, _), person("Ben", 6, 6, 6, 6, 6, 6))).toBeNull();
    expect(disagreementHint(person("Ana"), person("Ben"))).toBeNull();
  });

  it("compares the same weeks, whatever each series begins with", () => {
    const late = {
      ...person("Ben", _, _, 6, 6, 6, 6, 6),
      points: person("Ben", _, _, 6, 6, 6, 6, 6).points.slice(2),
    };
    expect(disagreementHint(person("Ana", 3, 3, 3, 3, 3, 3, 3), late)).not.toBeNull();
  });
});
