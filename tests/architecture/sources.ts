// Promise: the tracked files of the house, and their syntax.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";

/** Tracked files and those about to be; never what is ignored. */
export const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path && existsSync(path));

export const sources = files.filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
export const textOf = (path: string) => readFileSync(path, "utf8");

export const parse = (path: string, text = textOf(path)) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const inner: ts.Node[] = [];
  node.forEachChild((child) => {
    inner.push(child);
  });
  for (const child of inner) yield* nodesOf(child);
}

export const lineOf = (source: ts.SourceFile, node: ts.Node) =>
  `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** Import paths as written, type-only ones left out. */
export const importsOf = (source: ts.SourceFile) =>
  source.statements
    .filter(ts.isImportDeclaration)
    .filter((one) => one.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
    .map((one) => (one.moduleSpecifier as ts.StringLiteral).text);
