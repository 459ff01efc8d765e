import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { files, nodesOf, parse } from "./sources";

/** `app/(auth)/invite/[token]/page.tsx` -> /invite/[token] */
const addressOf = (page: string) =>
  page
    .replace(/^app/, "")
    .replace(/\/page\.tsx$/, "")
    .replace(/\/\([^)]+\)/g, "");
const pages = files.filter((path) => /^app\/(.*\/)?page\.tsx$/.test(path)).map(addressOf);

/** Every text of the list that is an address; what stands in `${…}` is one part of it, of whatever name. */
function listed(text?: string): string[] {
  const source = parse("e2e/support/every-page.ts", text);
  const couple = "/coach/couples/·";
  return [...nodesOf(source)]
    .flatMap((node) => {
      if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
      if (!ts.isTemplateExpression(node)) return [];
      const parts = node.templateSpans.map(({ expression, literal }) => {
        const isCouple = ts.isIdentifier(expression) && expression.text === "couple";
        return `${isCouple ? couple : "·"}${literal.text}`;
      });
      return [`${node.head.text}${parts.join("")}`];
    })
    .filter((address) => address.startsWith("/"))
    .map((address) => address.replace(/\?.*$/, ""));
}

/** What an address has in the place of an id is `·`; only the catch-all for missing pages is asked for by a made-up name. */
const fits = (page: string, address: string) => {
  const [wanted, given] = [page.split("/"), address.split("/")];
  const isCatchAll = page.endsWith("/[...missing]");
  if (wanted.length !== given.length || (isCatchAll && !address.endsWith("/nothing-here"))) return false;
  return wanted.every((part, i) =>
    part.startsWith("[") ? given[i] === "·" || given[i] === "nothing-here" : part === given[i],
  );
};

/** Each with its reason; a page that is listed after all is not to stand here. */
const unlisted: Record<string, string> = {
  "": "shows nothing: it sends everybody home",
  "/coach/[...missing]": "the page of the client's missing addresses, in the counselor's frame",
  "/supervision/[...missing]": "the same, in the supervisor's frame",
  ...Object.fromEntries(
    ["", "/[coupleId]", "/[coupleId]/story", "/[coupleId]/trust", "/[coupleId]/work"].map((page) => [
      `/supervision${page}`,
      "looked at in e2e/supervision.spec.ts: the story has no supervisor",
    ]),
  ),
};
const missing = (addresses: string[]) => pages.filter((page) => !addresses.some((one) => fits(page, one)));

test("every page is on the list of pages that are looked at for barriers, or named here with a reason", () => {
  expect(missing(listed()).sort()).toEqual(Object.keys(unlisted).sort());
});

test.each([
  ["a page of its own", `"/client/jar"`, "/client/jar"],
  [
    "a page under an id",
    `\`\${couple}/homework/\${response?.id}\``,
    "/coach/couples/[coupleId]/homework/[responseId]",
  ],
  ["a page beside one under an id", `"/coach/couples/new"`, "/coach/couples/new"],
  [
    "a page of a draft",
    `\`/coach/pathways/\${await ownPathway()}/edit\``,
    "/coach/pathways/[pathwayId]/edit",
  ],
])("notices %s that is no longer listed", (_, row, page) => {
  const text = readFileSync("e2e/support/every-page.ts", "utf8");
  expect(text).toContain(`${row},`);
  expect(missing(listed(text.replace(`${row},`, "")))).toContain(page);
});

const pageFiles = files.filter((path) => /^app\/(.*\/)?page\.tsx$/.test(path) && path !== "app/page.tsx");
const ownTitle = /^export const metadata = \{ title: (?:\{ absolute: )?"[A-Z][\w -]+"(?: \})? \};$/m;
const readTitle = /^export (const|async function) generateMetadata\b/m;
/** A tab of a client says nothing that was read: not a title, not a name. */
const mayRead = (path: string) => path.startsWith("app/coach/couples/[coupleId]/");
const untitled = (path: string, text = readFileSync(path, "utf8")) =>
  mayRead(path) ? !readTitle.test(text) : !ownTitle.test(text) || readTitle.test(text);

test("every page has a title; only a couple's record reads its own", () => {
  expect(pageFiles.length).toBeGreaterThan(50);
  expect(pageFiles.filter((path) => untitled(path))).toEqual([]);
});

test.each([
  ["no title", "app/client/jar/page.tsx", "export default function JarPage() {}"],
  ["a title that is made", "app/client/jar/page.tsx", `export const metadata = { title: jar.name };`],
  ["one that is read", "app/client/jar/page.tsx", "export async function generateMetadata() {}"],
  ["a record without the couple", "app/coach/couples/[coupleId]/page.tsx", `export const metadata = {};`],
])("notices %s", (_, path, text) => expect(untitled(path, text)).toBe(true));
