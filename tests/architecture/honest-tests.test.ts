import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { called, looksAtSomething, testsOf } from "./assertions";
import { files, lineOf, nodesOf, parse } from "./sources";

const testFiles = files.filter((path) => /^(tests|e2e)\/.*\.(test|spec)\.tsx?$/.test(path));

/** How many files each suite had when this was last raised; a file may move or split, the number never falls unseen. */
const leastFiles: Record<string, number> = {
  "tests/unit": 90,
  "tests/components": 18,
  "tests/architecture": 17,
  "tests/db": 67,
  e2e: 28,
};

test.each(Object.entries(leastFiles))("%s/ has at least %i files of tests", (folder, least) => {
  expect(testFiles.filter((path) => path.startsWith(`${folder}/`)).length).toBeGreaterThanOrEqual(least);
});

const putAside = new Set(["skip", "skipIf", "runIf", "only", "todo", "fixme", "fails", "fail"]);

/** Tests that cannot fail: put aside, or without a body. */
function hollow(path: string, text?: string): string[] {
  const source = parse(path, text);
  return [...nodesOf(source)]
    .filter(ts.isCallExpression)
    .filter((call) => {
      const [first = "", ...rest] = called(call.expression);
      if (!["test", "it", "describe", "suite"].includes(first)) return false;
      if (rest.some((name) => putAside.has(name))) return true;
      const body = call.arguments.at(-1);
      const isFunction = body && (ts.isArrowFunction(body) || ts.isFunctionExpression(body));
      return isFunction && ts.isBlock(body.body) && body.body.statements.length === 0;
    })
    .map((call) => lineOf(source, call));
}

test("no test is put aside or empty", () => {
  expect(testFiles.flatMap((path) => hollow(path))).toEqual([]);
});

test.each([
  `test.skip("a", () => expect(1).toBe(1));`,
  `describe.skip("a", () => {});`,
  `test.only("a", () => expect(1).toBe(1));`,
  `test.todo("a");`,
  `test.each([1]).skip("a", () => expect(1).toBe(1));`,
  `test("a", () => {});`,
  `test("a", async ({ page }) => {});`,
])("notices %s", (text) => {
  expect(hollow("tests/unit/x.test.ts", text)).not.toEqual([]);
});

/** Tests in which nothing is expected, neither in their bodies nor in a helper. */
function blind(path: string, text?: string): string[] {
  const source = parse(path, text);
  return testsOf(source)
    .filter(({ body }) => !looksAtSomething(body))
    .map(({ call }) => lineOf(source, call));
}

test("every test looks at something", () => {
  const read = testFiles.map((path) => testsOf(parse(path)).length);
  expect(testFiles.filter((_, at) => read[at] === 0)).toEqual([]);
  expect(testFiles.flatMap((path) => blind(path))).toEqual([]);
});

test.each([
  `test("a", () => { work(); });`,
  `test("a", async () => { await work(); }, 60_000);`,
  `test("a", { timeout: 9 }, async () => { await work(); });`,
  `test.each([1])("%s", (n) => { work(n); });`,
  `it("a", work); const work = () => { 1 + 1; };`,
  `test("a", () => { expect(work()); });`,
  `test("a", () => { work(expect.any(String)); });`,
  `test("a", () => expect.assertions(0));`,
  `test("a", () => { round(); }); function round() { round(); }`,
  `import { world } from "@/tests/factories/world"; test("a", () => { world(); });`,
])("notices that nothing is expected in %s", (text) => {
  expect(blind("tests/unit/x.test.ts", text)).not.toEqual([]);
});

test.each([
  `test("a", async () => { await expect(work()).rejects.toThrow("no"); }, 60_000);`,
  `test("a", () => { fits(1); }); const fits = (n) => expect(n).not.toBe(2);`,
  `test("a", fits); async function fits() { expect.soft(1).toBe(1); }`,
])("follows it through helpers in %s", (text) => {
  expect(blind("e2e/support/x.spec.ts", text)).toEqual([]);
});

test("follows it into the file that a helper is imported from, under whatever name", () => {
  const folder = mkdtempSync(join(tmpdir(), "mendwork-helpers-"));
  try {
    writeFileSync(
      join(folder, "help.ts"),
      "export const look = (x) => expect(x).toBe(1); export const idle = () => 1;",
    );
    const using = (name: string) =>
      `import { ${name} as helper } from "./help"; test("a", () => { helper(1); });`;
    expect(blind(join(folder, "x.test.ts"), using("look"))).toEqual([]);
    expect(blind(join(folder, "x.test.ts"), using("idle"))).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
