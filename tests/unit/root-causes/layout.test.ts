import { describe, expect, test } from "vitest";
import { inColumns } from "@/components/root-causes/cycle-in-columns";
import { inOneColumn } from "@/components/root-causes/cycle-in-one-column";
import { type Layout, pad, textSize } from "@/components/root-causes/cycle-shapes";
import { widthOf, wrapped } from "@/components/root-causes/wrap";
import type { CycleTurnView } from "@/lib/root-causes/types";

const long = `${"When the phone lies face down on the kitchen table again ".repeat(4)}Donaudampfschifffahrtsgesellschaft`;
const turn = (n: number): CycleTurnView => ({
  id: `t${n}`,
  person: { clientId: String(n % 2), firstName: n % 2 ? "Ben" : "Ana", place: n % 2 ? 2 : 1 },
  trigger: long,
  meaning: n === 1 ? "" : "short",
  reaction: long.slice(0, 120),
});
const turns = [turn(0), turn(1), turn(2), turn(3)];
const layouts: [string, Layout][] = [1, 2, 3, 4].flatMap((n): [string, Layout][] => {
  const some = turns.slice(0, n);
  return [
    [`${n} in one column`, inOneColumn(some)],
    [`${n} in columns`, inColumns(some, 270, 64)],
    [`${n} in narrow columns`, inColumns(some, 214, 36)],
  ];
});

describe("words in lines", () => {
  test("no line is wider than there is room, a word without end is broken, and no letter is lost", () => {
    for (const text of [long, "x".repeat(400), "她很安静".repeat(40), "", "one"]) {
      const lines = wrapped(text, 200, textSize);
      expect(lines.every((line) => widthOf(line, textSize) <= 200)).toBe(true);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }
  });
});

describe.each(layouts)("%s", (_, layout) => {
  test("everything lies inside the picture, and no box covers another", () => {
    for (const { x, y, width, height } of layout.boxes) {
      expect(x >= 0 && y >= 0 && x + width <= layout.width && y + height <= layout.height).toBe(true);
    }
    for (const a of layout.boxes) {
      for (const b of layout.boxes.filter((one) => one !== a)) {
        const apart =
          a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.key} and ${b.key}`).toBe(true);
      }
    }
    for (const point of layout.arrows.flatMap(({ points }) => points)) {
      expect(point[0] >= 0 && point[0] <= layout.width && point[1] >= 0 && point[1] <= layout.height).toBe(
        true,
      );
    }
  });

  test("every text has its place in its box", () => {
    for (const { width, height, label, lines } of layout.boxes) {
      expect(lines.every((line) => widthOf(line, textSize) <= width - 2 * pad)).toBe(true);
      expect(height).toBeGreaterThanOrEqual((label.length + lines.length) * 20 + pad);
    }
  });

  test("it closes with one arrow where the circle does", () => {
    const n = layout.boxes.length / 3;
    expect(layout.arrows.filter(({ key }) => key === "again")).toHaveLength(n % 2 === 0 ? 1 : 0);
    expect(layout.arrows).toHaveLength(n * 2 + (n - 1) + (n % 2 === 0 ? 1 : 0));
  });
});
