import { expect, test } from "vitest";
import { jarBox, layoutFor, spotOf } from "@/components/everyday/marbles/geometry";
import { jarSizes } from "@/lib/everyday/marbles/schema";

const sizes = Array.from({ length: jarSizes.most - jarSizes.least + 1 }, (_, i) => jarSizes.least + i);

test.each(sizes)("a jar for %i holds them all: inside the glass, none on top of another", (size) => {
  const layout = layoutFor(size);
  const spots = Array.from({ length: size }, (_, i) => spotOf(i + 1, layout));
  for (const [i, spot] of spots.entries()) {
    expect(spot.x - layout.radius).toBeGreaterThan(16);
    expect(spot.x + layout.radius).toBeLessThan(jarBox.width - 16);
    expect(spot.y - layout.radius).toBeGreaterThan(68);
    expect(spot.y + layout.radius).toBeLessThan(290);
    for (const other of spots.slice(i + 1)) {
      // A tenth of overlap is the hair of unevenness.
      expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThan(layout.radius * 1.8);
    }
  }
});

test("a fuller jar has smaller marbles, never larger ones", () => {
  const radii = sizes.map((size) => layoutFor(size).radius);
  expect([...radii].sort((a, b) => b - a)).toEqual(radii);
});
