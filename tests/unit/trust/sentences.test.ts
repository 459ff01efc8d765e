import { describe, expect, test } from "vitest";
import { dayMonth, movementSentence, shortDate } from "@/lib/trust/rules/sentences";

const months = "January February March April May June July August September October November December".split(
  " ",
);

test.each(months.map((name, at) => [name, String(at + 1).padStart(2, "0")]))("a day in %s", (name, month) => {
  expect(dayMonth(`2026-${month}-09`)).toBe(`${name} 9`);
  expect(shortDate(`2026-${month}-19`)).toBe(`${name.slice(0, 3)} 19`);
  expect(shortDate(`2026-${month}-19`, true)).toBe(`${name.slice(0, 3)} 19, 2026`);
});

describe("a movement in words", () => {
  const up = (from: number, to: number) => movementSentence({ direction: "up", from, to }, 9, null);

  test("with both its ends, as whole points that the questions know", () => {
    expect(up(2.4, 6.5)).toBe(
      "Over these 9 weeks the answers have tended upward, from around 2 to around 7.",
    );
    expect(up(-0.8, 10.9)).toBe(
      "Over these 9 weeks the answers have tended upward, from around 0 to around 10.",
    );
    expect(movementSentence({ direction: "down", from: 7, to: 3 }, 9, "2026-03-03")).toBe(
      "Since March 3 the answers have eased down, from around 7 to around 3. That is information, not a verdict.",
    );
  });

  test("none is told from one that goes both ways", () => {
    expect(movementSentence({ direction: null, flat: true }, 12, null)).toBe(
      "Over these 12 weeks the answers have stayed much the same.",
    );
    expect(movementSentence({ direction: null, flat: false }, 12, "2026-12-31")).toBe(
      "Since December 31 the answers have gone up and down, with no clear direction.",
    );
  });
});
