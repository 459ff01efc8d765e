import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

const ours = sources.filter((path) => /^(app|components|lib|db)\/|^(proxy|instrumentation)\.ts/.test(path));
/** The log itself, and what takes the words out of what others say to it. */
const theLog = new Set(["lib/platform/log.ts", "lib/platform/quiet-log.ts"]);

/** Whatever writes to the terminal or the browser's console by another way than the log. */
function spoken(source: ts.SourceFile): string[] {
  const isConsole = (node: ts.Node) =>
    (ts.isIdentifier(node) || ts.isStringLiteral(node)) && /^(node:)?console$/.test(node.text);
  // A child's own output may be read.
  const isStream = (node: ts.Node) => {
    if (!ts.isIdentifier(node) || !/^(stdout|stderr)$/.test(node.text)) return false;
    const { parent } = node;
    const from = ts.isPropertyAccessExpression(parent) ? parent.expression : parent.parent?.parent;
    return /\bprocess(;|$)/.test(from?.getText() ?? "");
  };
  return [...nodesOf(source)]
    .filter((node) => isConsole(node) || isStream(node))
    .map((node) => lineOf(source, node));
}

test("nothing is said to a console but by the log", () => {
  expect(ours.length).toBeGreaterThan(500);
  expect(ours.filter((path) => !theLog.has(path)).flatMap((path) => spoken(parse(path)))).toEqual([]);
  for (const path of theLog) expect(spoken(parse(path))).not.toEqual([]);
});

test.each([
  "console.log(coach.name);",
  "console.debug(1);",
  "globalThis.console.error(error);",
  'window["console"].log(words);',
  "const { info } = console; info(words);",
  "onChange(console.log);",
  'import { log } from "node:console"; log(words);',
  "process.stdout.write(words);",
  "const { stderr } = process; stderr.write(words);",
])("notices %s", (text) => {
  expect(spoken(parse("components/x.ts", text))).not.toEqual([]);
});

test("the log goes by its own name, so that what is said to it is found", () => {
  const renamed = ours.flatMap((path) =>
    [...nodesOf(parse(path))]
      .filter(ts.isImportDeclaration)
      .filter(({ moduleSpecifier }) => /(@|\.)\/log["']$/.test(moduleSpecifier.getText()))
      .filter(({ importClause }) => importClause?.getText() !== "{ log }")
      .map(() => path),
  );
  expect(renamed).toEqual([]);
});

const valuesSaid = (source: ts.SourceFile): string[] =>
  [...nodesOf(source)]
    .filter(ts.isCallExpression)
    .filter(({ expression }) => /^(console|log)\./.test(expression.getText()))
    .filter(({ arguments: said }) => !theLog.has(source.fileName) && !said.every(isHarmless))
    .map((node) => lineOf(source, node));

test("what is said to the log is fixed words and names of errors, never a value", () => {
  expect(ours.flatMap((path) => valuesSaid(parse(path)))).toEqual([]);
});

function isHarmless(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node)) return true;
  // A name is harmless where it is an error's: a person has one too.
  if (ts.isPropertyAccessExpression(node))
    return /^\(?(error|cause|failure)\b.*\.(name|type|code|digest)$/.test(node.getText());
  if (ts.isConditionalExpression(node)) return isHarmless(node.whenTrue) && isHarmless(node.whenFalse);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every((span) => isHarmless(span.expression));
  if (ts.isCallExpression(node))
    return ["firstFrame", "nameOf", "refusedLine"].includes(node.expression.getText());
  return false;
}

test("what a person is called is not harmless, though an error's name is", () => {
  const said = (text: string) =>
    [...nodesOf(parse("lib/x.ts", text))].filter(ts.isCallExpression)[0]?.arguments[0];
  expect(
    [`console.log(coach.name)`, `console.log(error.name)`].map(said).map((one) => one && isHarmless(one)),
  ).toEqual([false, true]);
});
