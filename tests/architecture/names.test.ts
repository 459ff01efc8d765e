import ts from "typescript";
import { expect, test } from "vitest";
import { files, nodesOf, parse } from "./sources";

/** What a person's or a couple's name is called wherever words are made of it. */
const named =
  /^(partnerName|coachName|firstName|authorName|askerName|answererName|personName|aboutName|counselorName|otherName|coupleLabel)$/;

/** Each with its reason. */
const unshown: Record<string, string> = {
  "lib/practice/couples/commands.ts": "makes the label that is kept, and refuses in words of one line",
};

const lastWord = (node: ts.Expression) =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "";

const isInside = (node: ts.Node, tags: string[]) =>
  ts.isJsxElement(node.parent) && tags.includes(node.parent.openingElement.tagName.getText());

/** Names that stand in words with neither `<Name>`, `<bdi>` nor `isolate` around them. */
function naked(path: string, text?: string): string[] {
  return [...nodesOf(parse(path, text))].flatMap((node) => {
    const inText = ts.isTemplateSpan(node) && !/^[/?]/.test(node.parent.head.text);
    const inMarkup =
      ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && !isInside(node, ["Name", "bdi"]);
    if (!(inText || inMarkup) || !node.expression) return [];
    return named.test(lastWord(node.expression)) ? [`${path}: ${node.expression.getText()}`] : [];
  });
}

test("a name stands in words only with its direction kept to itself", () => {
  const shown = files.filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !(path in unshown));
  expect(shown.length).toBeGreaterThan(500);

  expect(shown.flatMap((path) => naked(path))).toEqual([]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: source text, not templates
test.each([
  ["in markup", "const a = <p>{partnerName} reads it</p>;"],
  ["in a sentence", "const a = `${page.partnerName} reads it`;"],
])("a naked name %s is noticed", (_, text) => {
  expect(naked("made-up.tsx", text)).toHaveLength(1);
});

test("a name that is kept to itself is left in peace", () => {
  const text = "const a = <p title={`${isolate(coachName)} reads it`}><Name>{coachName}</Name> reads it</p>;";

  expect(naked("made-up.tsx", text)).toEqual([]);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: source text, not templates
