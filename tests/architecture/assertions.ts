// Promise: whether a test's body looks at something: itself, or in a helper that it calls, wherever that one is written.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { nodesOf, parse } from "./sources";

/** `test.each([…])("…")` -> test each: the names of what is called, whatever it is called with. */
export function called(node: ts.Expression): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isCallExpression(node)) return called(node.expression);
  if (ts.isTaggedTemplateExpression(node)) return called(node.tag);
  return ts.isPropertyAccessExpression(node) ? [...called(node.expression), node.name.text] : [];
}

export type TestCall = { call: ts.CallExpression; body: ts.Expression };

const isFunction = (node: ts.Node | undefined): node is ts.ArrowFunction | ts.FunctionExpression =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** Every test of a file with its body: the last function it is given, or the name of one. */
export function testsOf(source: ts.SourceFile): TestCall[] {
  return [...nodesOf(source)].filter(ts.isCallExpression).flatMap((call) => {
    const [first = "", ...rest] = called(call.expression);
    const isTest = ["test", "it"].includes(first) && rest.every((name) => tables.has(name));
    const isTitle = call.arguments.length < 2;
    if (!isTest || isTitle || ts.isPropertyAccessExpression(call.expression)) return [];
    const body = call.arguments.findLast(isFunction) ?? call.arguments.findLast(ts.isIdentifier);
    return body ? [{ call, body }] : [];
  });
}
const tables = new Set(["each", "for", "concurrent", "sequential"]);

/** `expect(x).not.toBe(1)`: what is expected must be asked for; `expect(x)` alone looks at nothing. */
function isExpectation({ expression }: ts.CallExpression): boolean {
  if (called(expression).join(".") === "fc.assert") return true;
  let at: ts.Expression = expression;
  if (!ts.isPropertyAccessExpression(at)) return false;
  while (ts.isPropertyAccessExpression(at)) at = at.expression;
  return ts.isCallExpression(at) && /^expect(\.poll|\.soft)?$/.test(called(at.expression).join("."));
}

/** Whether something is expected in here, or in a function of that name called from here. */
export function looksAtSomething(node: ts.Node, seen = new Set<ts.Node>()): boolean {
  if (seen.has(node)) return false;
  seen.add(node);
  const source = node.getSourceFile();
  if (ts.isIdentifier(node)) return follow(source, node.text, seen);
  const inside = [...nodesOf(node)].filter(ts.isCallExpression);
  return (
    inside.some(isExpectation) ||
    inside.some(({ expression }) => ts.isIdentifier(expression) && follow(source, expression.text, seen))
  );
}

/** From a name to the functions that bear it: in this file, or in the file of ours it is imported from. */
function follow(source: ts.SourceFile, name: string, seen: Set<ts.Node>): boolean {
  return [...functionsCalled(source, name), ...importedAs(source, name)].some((one) =>
    looksAtSomething(one, seen),
  );
}

function functionsCalled(source: ts.SourceFile, name: string): ts.Node[] {
  return [...nodesOf(source)].flatMap((node) => {
    if (ts.isFunctionDeclaration(node) && node.name?.text === name && node.body) return [node.body];
    const isNamed = ts.isVariableDeclaration(node) && node.name.getText() === name;
    return isNamed && isFunction(node.initializer) ? [node.initializer.body] : [];
  });
}

function importedAs(source: ts.SourceFile, name: string): ts.Node[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((one) => {
    const names = one.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) return [];
    const found = names.elements.find((element) => element.name.text === name);
    const path = found && fileOf(source.fileName, (one.moduleSpecifier as ts.StringLiteral).text);
    return path ? functionsCalled(parsed(path), (found.propertyName ?? found.name).text) : [];
  });
}

function fileOf(from: string, specifier: string): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const base = specifier.startsWith("@/") ? specifier.slice(2) : join(dirname(from), specifier);
  return [`${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(existsSync);
}

const known = new Map<string, ts.SourceFile>();
function parsed(path: string): ts.SourceFile {
  const source = known.get(path) ?? parse(path);
  known.set(path, source);
  return source;
}
