import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
const tokens = new Map(
  pairs.map(([, name, day, night]) => [name ?? "", { day: day ?? "", night: night ?? "" }]),
);

/** WCAG 2.2 relative luminance of #rrggbb, 0 to 1. */
function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(front: string, back: string, time: "day" | "night") {
  const [f, b] = [tokens.get(front)?.[time], tokens.get(back)?.[time]];
  if (!f || !b) throw new Error(`no token ${f ? back : front}`);
  const [low = 0, high = 0] = [luminance(f), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["surface", "raised", "sunken", "accent-soft", "clay-soft", "notice-soft", "danger-soft"];
const writing = ["ink", "ink-soft", "accent", "accent-strong", "clay", "notice", "danger"];
const edges = ["edge", "focus", "accent", "clay"];
const filled = [
  ["accent-ink", "accent"],
  ["accent-ink", "accent-strong"],
  ["danger-ink", "danger"],
] as const;

describe.each(["day", "night"] as const)("colors by %s", (time) => {
  it.each(writing.flatMap((front) => grounds.map((back) => [front, back] as const)))(
    "%s reads on %s",
    (front, back) => expect(contrast(front, back, time)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(edges.flatMap((front) => grounds.map((back) => [front, back] as const)))(
    "%s is seen against %s",
    (front, back) => expect(contrast(front, back, time)).toBeGreaterThanOrEqual(3),
  );
  it.each(filled)("%s reads on a %s button", (front, back) =>
    expect(contrast(front, back, time)).toBeGreaterThanOrEqual(4.5),
  );
});

it("measures as the standard says", () => {
  expect(luminance("#ffffff")).toBeCloseTo(1);
  expect(luminance("#000000")).toBeCloseTo(0);
  expect(tokens.size).toBeGreaterThanOrEqual(19);
});

it("leaves no color outside the list", () => {
  expect(css.match(/--color-[\w-]+:/g)).toHaveLength(tokens.size);
});
