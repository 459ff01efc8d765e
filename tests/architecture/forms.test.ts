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
