import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

/** Pressure, blame and marks of a person; and the words that a client does not use for their own work. */
const banned =
  /\b(overdue|streaks?|failed|missed|scores?|homework|victims?|patients?|betrayers?|cheaters?|Partner [AB])\b|%/i;
const toClients =
  /^(app\/client|app\/account|app\/exit-help|app\/help-now|app\/\(auth\)|components\/(safety\/help-now|assignments\/responses|trust\/check-in|accounts|charts|library\/exercises|writing-hints|shell|ui|forms|offline-drafts|everyday|pace)|lib\/(safety\/help-now|platform\/mail|offline-drafts|writing-hints|trust|everyday|pace))\//;
const spoken = sources.filter((path) => toClients.test(path));

const unseen = new Set(["className", "href", "name", "id", "key", "action", "path", "d", "viewBox", "style"]);

/** A text that a person may read: markup, or a literal that is a sentence and not an address, a name or a style. */
function shown(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddleOrTemplateTail(node))
    return "";
  if (ts.isStringLiteral(node) && ts.isImportDeclaration(node.parent)) return "";
  for (let up: ts.Node = node.parent; up && !ts.isSourceFile(up); up = up.parent) {
    if (ts.isJsxAttribute(up)) {
      if (unseen.has(up.name.getText())) return "";
      break;
    }
    if (ts.isCallExpression(up) && up.expression.getText() === "clsx") return "";
    if (ts.isTaggedTemplateExpression(up) && up.tag.getText() === "sql") return "";
  }
  const text = node.text;
  return /^[/@.#]|^https?:/.test(text) || !/\s|^[A-Z]/.test(text) ? "" : text;
}

const complaintsIn = (path: string, text?: string) => {
  const source = parse(path, text);
  return [...nodesOf(source)]
    .filter((node) => banned.test(shown(node)))
    .map((node) => `${lineOf(source, node)}: ${banned.exec(shown(node))?.[0]}`);
};

test("there are pages to read", () => expect(spoken.length).toBeGreaterThan(40));

test("nothing that a client reads presses, blames or marks them", () => {
  expect(
    spoken.filter((path) => !/class-?names|-style\.ts$/.test(path)).flatMap((path) => complaintsIn(path)),
  ).toEqual([]);
});

test.each([
  `export const A = () => <p>This is overdue</p>;`,
  `export const A = () => <p title="Your homework">x</p>;`,
  "export const a = `You have a streak of $" + "{n} days`;",
  `export const a = "Saving failed";`,
  `export const A = () => <b>{n}% done</b>;`,
])("notices %s", (text) => {
  expect(complaintsIn("app/client/x.tsx", text)).not.toEqual([]);
});
