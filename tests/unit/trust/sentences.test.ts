import { describe, expect, test } from "vitest";
import {
  beforeAndSince,
  clearChange,
  dayMonth,
  hintOfChange,
  inHalves,
  noVerdict,
  shortDate,
  usualLevel,
  wholeStory,
} from "@/lib/trust/rules/sentences";
import type { Shift } from "@/lib/trust/rules/shift";

const months = "January February March April May June July August September October November December".split(
  " ",
);

test.each(months.map((name, at) => [name, String(at + 1).padStart(2, "0")]))("a day in %s", (name, month) => {
  expect(dayMonth(`2026-${month}-09`)).toBe(`${name} 9`);
  expect(shortDate(`2026-${month}-19`)).toBe(`${name.slice(0, 3)} 19`);
  expect(shortDate(`2026-${month}-19`, true)).toBe(`${name.slice(0, 3)} 19, 2026`);
});

test.each([
  [6.24, "6"],
  [6.25, "6.5"],
  [6.74, "6.5"],
  [-0.8, "0"],
  [10.9, "10"],
])("%d is told as %s", (level, words) => expect(inHalves(level)).toBe(words));

const shift = (kind: Shift["kind"], from: number, to: number): Shift => ({
  ...{ strength: "clear", z: 4, at: 3 },
  ...{ kind, from, to },
});
const week = "2026-04-20";

describe("a change that is clear", () => {
  test("up and down in the same words", () => {
    expect(clearChange(shift("step", 4.1, 6.2), week, false)).toBe(
      "Since about April 20 the answers have been higher: around 6, before that around 4.",
    );
    expect(clearChange(shift("step", 6.2, 4.1), week, false)).toBe(
      "Since about April 20 the answers have been lower: around 4, before that around 6.",
    );
  });

  test("a steady move says where it has come to", () => {
    expect(clearChange(shift("ramp", 4, 6.5), week, false)).toBe(
      "Since about April 20 the answers have been getting higher: around 6.5 now, before that around 4.",
    );
    expect(clearChange(shift("ramp", 6.5, 4), week, true)).toBe(
      "Since about April 20 the answers have been getting lower: around 4 now, at first around 6.5.",
    );
  });
});

describe("a change that may be one", () => {
  test("speaks of the last few weeks when it is of those", () => {
    expect(hintOfChange(shift("step", 4, 6), week, 8)).toBe(
      "The last few weeks look higher than before. A few more will show whether it stays.",
    );
    expect(hintOfChange(shift("step", 6, 4), week, 3)).toBe(
      "The last few weeks look lower than before. A few more will show whether it stays.",
    );
  });

  test("and of its day when it is longer ago", () => {
    expect(hintOfChange(shift("step", 4, 6), week, 9)).toBe(
      "Since about April 20 the answers look higher than before. A few more weeks will show whether it stays.",
    );
  });
});

test("the usual level comes with its spread", () => {
  expect(usualLevel(7, 1)).toBe("Around 7, most weeks between 6 and 8.");
  expect(usualLevel(9.4, 1.1)).toBe("Around 9.5, most weeks between 8.5 and 10.");
  expect(usualLevel(7, 0.1)).toBe("Around 7, almost every week.");
});

test("two levels stand beside one another at once, without a direction", () => {
  expect(beforeAndSince("2026-03-31", 7, 4)).toBe("Around 7 before March 31, around 4 since.");
  expect(beforeAndSince("2026-03-31", 7, 4, "2026-02-01")).toBe(
    "Around 7 from February 1 to March 31, around 4 since.",
  );
  expect(beforeAndSince("2026-03-31", 7, null)).toBe(
    "Around 7 before March 31. It is too early to tell about the time since.",
  );
});

test("the whole story is one more sentence", () => {
  expect(wholeStory("2026-01-05", 5.4, null)).toBe("Over all the weeks since January 5: around 5.5.");
  expect(wholeStory("2026-01-05", 5.4, { shift: shift("step", 7, 4), week })).toBe(
    "Over all the weeks since January 5: lower since about April 20, around 4, before that around 7.",
  );
});

test("nothing in them is a percentage, an arrow, a cause or a verdict", () => {
  const all = [
    ...(["step", "ramp"] as const).flatMap((kind) =>
      [
        [3, 6],
        [6, 3],
      ].flatMap(([from = 0, to = 0]) => [
        clearChange(shift(kind, from, to), week, false),
        hintOfChange(shift(kind, from, to), week, 4),
        hintOfChange(shift(kind, from, to), week, 30),
        wholeStory(week, 5, { shift: shift(kind, from, to), week }),
      ]),
    ),
    usualLevel(7, 1),
    noVerdict,
  ];
  for (const sentence of all)
    expect(sentence).not.toMatch(/%|↑|↓|→|because|due to|caused|eased|improv|worse|missed|fail|bad/i);
});
