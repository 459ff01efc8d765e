import ts from "typescript";
import { expect, test } from "vitest";
import { lineOf, nodesOf, parse, sources } from "./sources";

/** Types by which a browser judges, rewrites or empties what was typed, in its own words. */
const judging = /^(email|number|url|tel)$/;
/** Who says that a field has to be filled in: the label's own component, which hands it on as `aria-required`. */
const sayers = new Set(["Field", "WordsBox"]);

const drawn = sources.filter((path) => /^(app|components)\/.*\.tsx$/.test(path));

function attributeOf(element: ts.JsxOpeningLikeElement, name: string) {
  return element.attributes.properties
    .filter(ts.isJsxAttribute)
    .find((attribute) => attribute.name.getText() === name);
}

/** Where a form could answer in the browser's bubbles instead of its own summary. */
function complaints(source: ts.SourceFile): string[] {
  return [...nodesOf(source)]
    .filter((node) => ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node))
    .flatMap((element) => {
      const tag = element.tagName.getText();
      const where = lineOf(source, element);
      const found: string[] = [];
      if (tag === "form" && !attributeOf(element, "noValidate"))
        found.push(`${where}: a form that validates`);
      if (!sayers.has(tag) && attributeOf(element, "required")) found.push(`${where}: required on ${tag}`);
      if (attributeOf(element, "pattern")) found.push(`${where}: a pattern`);
      const type = attributeOf(element, "type")?.initializer;
      if (/^(input|TextInput)$/.test(tag) && type && ts.isStringLiteral(type) && judging.test(type.text))
        found.push(`${where}: type=${type.text}`);
      return found;
    });
}

test("there are forms to look at", () => expect(drawn.length).toBeGreaterThan(100));

test("no form leaves its errors to the browser's bubbles", () => {
  expect(drawn.flatMap((path) => complaints(parse(path)))).toEqual([]);
});

test.each([
  "<form action={x} />",
  "<input required />",
  "<TextInput required={mine} />",
  '<TextInput type="email" />',
  '<input type="number" />',
  '<TextInput pattern="[0-9]+" />',
])("notices %s", (markup) => {
  expect(complaints(parse("components/x.tsx", `export const A = () => ${markup};`))).toHaveLength(1);
});

/** Where success is said in another place than the one for it. */
function saidElsewhere(source: ts.SourceFile): string[] {
  return [...nodesOf(source)].flatMap((node) => {
    if (
      ts.isJsxAttribute(node) &&
      node.name.getText() === "tone" &&
      node.initializer?.getText() === '"success"'
    )
      return [`${lineOf(source, node)}: a notice of success of its own`];
    const said = ts.isPropertyAccessExpression(node) && /\.message$/.test(node.getText());
    if (said && isAfterDone(node)) return [`${lineOf(source, node)}: the message of what is done`];
    return [];
  });
}

/** Whether a value is drawn under a condition that says `status === "done"`. */
function isAfterDone(node: ts.Node): boolean {
  for (let up: ts.Node = node; up && !ts.isSourceFile(up); up = up.parent)
    if (ts.isConditionalExpression(up) && /status === "done"/.test(up.condition.getText())) return true;
  return false;
}

/** A file that a script has just made: it says so where the file was asked for. */
const others = ["components/authoring/hand-on.tsx"];

test("success is said in one place", () => {
  const elsewhere = drawn
    .filter((path) => !others.includes(path))
    .flatMap((path) => saidElsewhere(parse(path)));
  expect(elsewhere).toEqual([]);
});

test.each([
  '<Notice tone="success">Saved.</Notice>',
  '<p>{state.status === "done" ? state.message : null}</p>',
])("notices success said by %s", (markup) => {
  expect(saidElsewhere(parse("components/x.tsx", `export const A = () => ${markup};`))).toHaveLength(1);
});
