import { expect, test } from "vitest";
import { askedFor } from "@/lib/endings/aftercare/rules";

const wishedOn = "2026-01-31";
const ask = (today: string, ...answered: (1 | 3 | 6)[]) => askedFor({ wishedOn, today, answered });

test.each([
  ["2026-01-31", null],
  ["2026-02-27", null],
  ["2026-02-28", 1],
  ["2026-03-27", 1],
  ["2026-03-28", null],
  ["2026-04-30", 3],
  ["2026-05-27", 3],
  ["2026-05-28", null],
] as const)("on %s the question is %s", (today, month) => expect(ask(today)).toBe(month));

test("what is answered is not asked again", () => expect(ask("2026-03-01", 1)).toBeNull());

test("after two that nobody answered nothing more is asked", () => expect(ask("2026-08-01")).toBeNull());

test("one answer is enough to be asked again", () => {
  expect(ask("2026-08-01", 1)).toBe(6);
  expect(ask("2026-08-01", 3)).toBe(6);
});

test("the last question goes by itself", () => expect(ask("2026-09-01", 1, 3)).toBeNull());
