import { afterEach, expect, test, vi } from "vitest";
import { DataError } from "@/db/errors";
import { quietenLog, withoutWords } from "@/lib/platform/quiet-log";

const words = "he looked at me and I left";
const spoken = { error: console.error, warn: console.warn };
afterEach(() => Object.assign(console, spoken));

test.each([
  ["an error whose message holds them", new Error(words)],
  ["over several lines, dressed up as a place", new Error(`x\n    at ${words}\n    at home (/${words}:1:1)`)],
  ["in what caused it", new Error("x", { cause: new Error(words) })],
  [
    "in a field of the error",
    Object.assign(new Error("x"), { parameters: [words], detail: words, digest: words }),
  ],
  ["a thing", { words }],
  ["a list", [words]],
  ["a text of several lines", `x\n${words}`],
])("words do not reach the log: %s", (_, said) => {
  expect(withoutWords(said)).not.toContain(words);
});

test("what went wrong and where does reach it", () => {
  const error = Object.assign(new TypeError(words), { digest: "109302950", code: "ECONNRESET" });
  expect(withoutWords(error)).toMatch(
    /^TypeError 109302950 ECONNRESET\n {4}at .*quiet-log\.test\.ts:\d+:\d+/,
  );
  expect(withoutWords(new DataError("23505", "responses_one_each"))).toContain(
    "database error 23505 on responses_one_each",
  );
  expect(withoutWords("mail was not sent:")).toBe("mail was not sent:");
});

test("the whole process falls quiet", () => {
  const said = vi.fn();
  console.error = said;
  quietenLog();
  console.error("⨯", new Error(words), { words });
  expect(JSON.stringify(said.mock.calls)).not.toContain(words);
  expect(said.mock.calls[0]?.[0]).toBe("⨯");
});
