import ts from "typescript";
import { expect, test } from "vitest";
import { files, lineOf, nodesOf, parse } from "./sources";

const testFiles = files.filter((path) => /^(tests|e2e)\/.*\.(test|spec)\.tsx?$/.test(path));

/** How many files each suite had when this was last raised; a file may move or split, the number never falls unseen. */
const leastFiles: Record<string, number> = {
  "tests/unit": 72,
  "tests/components": 17,
  "tests/architecture": 6,
  "tests/db": 58,
  e2e: 23,
};

test.each(Object.entries(leastFiles))("%s/ has at least %i files of tests", (folder, least) => {
  expect(testFiles.filter((path) => path.startsWith(`${folder}/`)).length).toBeGreaterThanOrEqual(least);
});

/** `test.each([…])("…")` -> test each: the names of what is called, whatever it is called with. */
function called(node: ts.Expression): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isCallExpression(node)) return called(node.expression);
  if (ts.isTaggedTemplateExpression(node)) return called(node.tag);
  return ts.isPropertyAccessExpression(node) ? [...called(node.expression), node.name.text] : [];
}

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
