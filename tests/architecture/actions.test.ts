import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

const wrappers = new Set(
  ["coach", "client", "staff", "ownCoach", "actor", "anyone", "leaving", "public"].map(
    (who) => `${who}Action`,
  ),
);
const rooms: Record<string, RegExp> = {
  "app/coach/": /^coachAction$/,
  "app/client/": /^clientAction$/,
  // Open to both rooms: what only one of the two may do says so itself.
  "app/account/": /^(anyone|leaving|actor|client|coach|staff)Action$/,
  "app/(auth)/": /^publicAction$/,
  // While the screen is turned to a couple every other deed of a counselor waits.
  "app/(room)/": /^ownCoachAction$/,
};

/** What is wrong with an actions file: each export is made by a wrapper, or does nothing before it has called one. */
function complaints(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const wrapped = new Map<string, string>();
  const fits = Object.entries(rooms).find(([room]) => source.fileName.startsWith(room))?.[1];
  const isExported = (node: ts.Statement) =>
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
  const [first] = source.statements;
  if (first?.getText() !== '"use server";') found.push(`${source.fileName}: no "use server"`);
  for (const node of source.statements) {
    if (ts.isVariableStatement(node)) {
      for (const { name, initializer } of node.declarationList.declarations) {
        const by =
          initializer && ts.isCallExpression(initializer) && ts.isIdentifier(initializer.expression)
            ? initializer.expression.text
            : "";
        if (wrappers.has(by)) wrapped.set(name.getText(), by);
        if (isExported(node) && !wrappers.has(by)) found.push(`${lineOf(source, node)}: not wrapped`);
        if (wrappers.has(by) && !fits?.test(by))
          found.push(`${lineOf(source, node)}: ${by} in the wrong room`);
        if (isExported(node) && !name.getText().endsWith("Action"))
          found.push(`${lineOf(source, node)}: its name`);
      }
    } else if (ts.isFunctionDeclaration(node) && isExported(node)) {
      const start = node.body?.statements[0]?.getText() ?? "";
      const called = /^(?:return |const \w+ = )?await (\w+)\(/.exec(start)?.[1] ?? "";
      if (!wrapped.has(called)) found.push(`${lineOf(source, node)}: does something before its wrapper`);
    } else if (ts.isExportDeclaration(node) || ts.isExportAssignment(node)) {
      found.push(`${lineOf(source, node)}: exported by another way`);
    }
  }
  return found;
}

const actionFiles = sources.filter((path) => /^app\/.*\/([\w-]+-action|actions)\.ts$/.test(path));

test("there are actions to look at", () => expect(actionFiles.length).toBeGreaterThan(3));

test("every action goes through the wrapper of its room", () => {
  expect(actionFiles.flatMap((path) => complaints(parse(path)))).toEqual([]);
});

test.each([
  ["a bare function", `"use server"; export async function x(form) { await db(form); }`],
  ["the wrong room", `"use server"; export const x1Action = clientAction(s, w);`],
  ["an unwrapped value", `"use server"; export const yAction = async () => {};`],
  ["a re-export", `"use server"; export { z } from "./z";`],
  ["no directive", `export const zAction = coachAction(s, w);`],
])("notices %s", (_, text) => {
  expect(complaints(parse("app/coach/actions.ts", text))).not.toEqual([]);
});

test("no action hides anywhere else", () => {
  const hidden = sources
    .filter((path) => !actionFiles.includes(path) && !path.startsWith("tests/"))
    .filter((path) =>
      [...nodesOf(parse(path))].some(
        (node) => ts.isExpressionStatement(node) && /^["']use server["'];?$/.test(node.getText()),
      ),
    );
  expect(hidden).toEqual([]);
});
