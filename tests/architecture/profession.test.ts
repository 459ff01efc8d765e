import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

// What the profession is called depends on the practice: a sentence gets the word, it never spells it.
const spelled = /counsel|therap/i;

/** Texts that nobody reads, or that are right in every practice, by file. */
const allowed: Record<string, string> = {
  "lib/platform/text/profession.ts": "the one place where it is spelled",
  "lib/platform/text/disclosure.ts": "a value of the database",
  "lib/practice/consent/content/texts.ts": "worded for each kind of practice: what coaching is, and is not",
  "lib/safety/help-now/content/lines.ts": "the address of another site",
  "lib/safety/commands.ts": "a value of the database",
  "lib/safety/schema.ts": "a value of the database",
};
/** Texts for a licensed practice that are worded for the others when a practice gets them, and reasons in the database's log. */
const elsewhere = /^lib\/library\/content\/exercises\/|^lib\/.+\/(as-system|raise|records)\.ts$/;

const isImport = (node: ts.Node) => ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
const isText = (node: ts.Node): node is ts.JsxText | ts.LiteralLikeNode =>
  ts.isJsxText(node) ||
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

const spelledIn = (path: string, text?: string) => {
  const source = parse(path, text);
  return [...nodesOf(source)]
    .filter((node) => isText(node) && spelled.test(node.text) && !isImport(node.parent))
    .map((node) => `${lineOf(source, node)} ${(node as ts.JsxText).text.trim()}`);
};

test("finds the word in a text, a template and between tags, and nowhere else", () => {
  const text = `
    import { a } from "./counselor-note";
    const b = "Your counselor";
    const c = \`\${a} of your Counseling\`;
    const counselor = <p title={counselor}>In therapy <Profession /></p>;`;
  expect(spelledIn("a.tsx", text)).toHaveLength(3);
});

test("no sentence spells what the profession is called", () => {
  const found = sources
    .filter((path) => /^(app|components|lib)\//.test(path) && !(path in allowed) && !elsewhere.test(path))
    .flatMap((path) => spelledIn(path));
  expect(found).toEqual([]);
});

test("every exception is still needed", () => {
  expect(Object.keys(allowed).filter((path) => spelledIn(path).length === 0)).toEqual([]);
});
