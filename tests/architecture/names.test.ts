import ts from "typescript";
import { expect, test } from "vitest";
import { files, nodesOf, parse } from "./sources";

/** What a person's or a couple's name is called wherever words are made of it. */
const named =
  /^((first|second|partner|coach|author|asker|answerer|person|about|counselor|other|giver|owner)Name|coupleLabel|proposedBy|closedBy)$/;
/** Words for people that, put into words, can only be their names. */
const people = /^(partner|coach|giver|asker)$/;
/** Whose `name`, or `label`, is that of a person or a couple. */
const bearers =
  /\b(partner|coach|author|person|client|asker|owner|hurt|couple|side|of|(partners|people)\.find\(.*\))\??\.(name|label)$/s;
/** Where a text goes that is more than handed on. */
const shownAs =
  /^(title|label|hint|lead|eyebrow|summary|trigger|note|words|text|alt|placeholder|(aria|data)-label)$/;
/** A name put together with other words by the database. */
const joinedInSql = /'\s*\|\|\s*\w+\.(first_name|name|label)\b|\b(first_name|name|label)\s*\|\|\s*'/g;

/** Each with its reason. */
const unshown: Record<string, string> = {
  "lib/practice/couples/commands.ts": "makes the label that is kept",
};

const lastWord = (node: ts.Expression) =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "";

/** What an expression may come to: both ways of a choice, what stands in for nothing, what a list is made of. */
function outcomes(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return outcomes(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(outcomes);
  if (ts.isBinaryExpression(node)) return [node.left, node.right].flatMap(outcomes);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [node];
  const { name, expression } = node.expression;
  if (name.text === "join") return outcomes(expression);
  const [each] = node.arguments;
  if (name.text === "map" && each && ts.isArrowFunction(each) && !ts.isBlock(each.body))
    return outcomes(each.body);
  return [node];
}

const isName = (node: ts.Expression) =>
  named.test(lastWord(node)) ||
  (ts.isIdentifier(node) && people.test(node.text)) ||
  bearers.test(node.getText());

const isInside = (node: ts.Node, tags: string[]) =>
  ts.isJsxElement(node.parent) && tags.includes(node.parent.openingElement.tagName.getText());

/** What becomes words here: a part of a sentence, a piece of markup, a title, names in a row. */
function saidBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isTemplateSpan(node))
    return ts.isTaggedTemplateExpression(node.parent.parent) || /^[/?]/.test(node.parent.head.text)
      ? undefined
      : node.expression;
  if (ts.isJsxExpression(node)) {
    if (ts.isJsxAttribute(node.parent))
      return shownAs.test(node.parent.name.getText()) ? node.expression : undefined;
    return isInside(node, ["Name", "bdi"]) ? undefined : node.expression;
  }
  if (ts.isPropertyAssignment(node)) return shownAs.test(node.name.getText()) ? node.initializer : undefined;
  return ts.isCallExpression(node) && lastWord(node.expression) === "join" ? node : undefined;
}

/** In a drawing `<bdi>` is not drawn at all: there only text is possible. */
function undrawn(path: string, text?: string): string[] {
  const within = (node: ts.Node): boolean =>
    !ts.isSourceFile(node) &&
    ((ts.isJsxElement(node) && node.openingElement.tagName.getText() === "text") || within(node.parent));
  return [...nodesOf(parse(path, text))]
    .filter((node) => ts.isJsxOpeningElement(node) && /^(Name|bdi)$/.test(node.tagName.getText()))
    .filter(within)
    .map((node) => `${path}: ${node.parent.getText()}`);
}

/** Names that stand in words with neither `<Name>`, `<bdi>` nor `isolate` around them. */
function naked(path: string, text?: string): string[] {
  const source = parse(path, text);
  const inWords = [...nodesOf(source)]
    .flatMap((node) => outcomes(saidBy(node) ?? ts.factory.createIdentifier("nothing")))
    .filter((node) => node.pos >= 0 && isName(node));
  const inSql = path.startsWith("lib/") ? (source.text.match(joinedInSql) ?? []) : [];
  return [
    ...inWords.map((node) => `${path}: ${node.getText()}`),
    ...inSql.map((words) => `${path}: ${words}`),
  ];
}

test("a name stands in words only with its direction kept to itself", () => {
  const shown = files.filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path) && !(path in unshown));
  expect(shown.length).toBeGreaterThan(500);

  expect(shown.flatMap((path) => naked(path))).toEqual([]);
});

test("a name in a drawing is text", () => {
  const drawn = "const a = <svg><text><tspan><Name>{name}</Name></tspan></text></svg>;";
  expect(undrawn("made-up.tsx", drawn)).toHaveLength(1);

  expect(files.filter((path) => path.endsWith(".tsx")).flatMap((path) => undrawn(path))).toEqual([]);
});

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: source text, not templates
test.each([
  ["in markup", "const a = <p>{partnerName} reads it</p>;"],
  ["in a sentence", "const a = `${page.partnerName} reads it`;"],
  ["that may be missing", "const a = `${page.partnerName ?? 'Your partner'} reads it`;"],
  ["of a choice", "const a = <p>{mine ? 'You' : one.author.name} said so</p>;"],
  ["of one who is looked for", "const a = `Not ${partners.find((one) => one !== me)?.name}.`;"],
  ["called by who it is", "const a = (partner: string) => `${partner} reads it`;"],
  ["as a title", "const a = <Card title={couple.label} />;"],
  ["as a choice", "const a = { value: id, label: person.name };"],
  ["in a row", "const a = people.map(({ firstName }) => firstName).join(' and ');"],
  ["in a statement", "const a = sql`select 'Space for ' || m.first_name as text`;"],
])("a naked name %s is noticed", (_, text) => {
  expect(naked("lib/made-up.tsx", text)).toHaveLength(1);
});

test("a name that is kept to itself is left in peace", () => {
  const text = "const a = <p title={`${isolate(coachName)} reads it`}><Name>{coachName}</Name> reads it</p>;";

  expect(naked("made-up.tsx", text)).toEqual([]);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: source text, not templates
