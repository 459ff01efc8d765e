import { posix } from "node:path";
import { expect, test } from "vitest";
import { importsOf, parse, sources, textOf } from "./sources";

/** The closed set: what a file of an area may be called, as a file or, when it grows, as a folder. */
const names = ["schema", "types", "terms", "rules", "queries", "commands", "records"];
/** Libraries for the browser and what serves all others name their files by what they do. */
const ownNames = new Set(["platform", "offline-drafts", "writing-hints"]);
const areaOf = (path: string) => path.split("/")[1] ?? "";
const inLib = sources.filter((path) => path.startsWith("lib/"));
const inAreas = inLib.filter((path) => !ownNames.has(areaOf(path)));

/** `undefined` when the path is as it should be: area, at most one sub-area, then a name of the closed set. */
const misplaced = (path: string) => {
  const [, , ...rest] = path.replace(/\.ts$/, "").split("/");
  const at = rest.findIndex((part) => names.includes(part) || part === "content");
  const wellPlaced = at === 0 || at === 1;
  const deepest = rest[at] === "content" ? at + 3 : at + 2;
  return wellPlaced && rest.length <= deepest ? undefined : path;
};

test("there are areas to look at, and no more than a person can keep in mind", () => {
  const areas = new Set(inLib.map(areaOf));
  expect(areas.size).toBeGreaterThan(15);
  expect(areas.size).toBeLessThanOrEqual(22);
});

test("files of an area have the names of the closed set, at most one folder deep", () => {
  expect(inAreas.filter(misplaced)).toEqual([]);
});

test.each([
  "lib/pace/word.ts",
  "lib/pace/space/helpers.ts",
  "lib/pace/space/deep/rules.ts",
  "lib/pace/rules/deep/er.ts",
])("notices %s", (path) => expect(misplaced(path)).toBe(path));

const resolved = (path: string, from: string) =>
  from.startsWith("@/") ? from.slice(2) : from.startsWith(".") ? posix.join(posix.dirname(path), from) : "";

/** With imports of types, since they tie areas together all the same. */
const allImports = (path: string) =>
  [...textOf(path).matchAll(/(?:\bfrom|\bimport\(?)\s*"([^"]+)"/g)].map(([, from]) =>
    resolved(path, from ?? ""),
  );

test("no two areas import each other both ways", () => {
  const arrows = new Set(
    inLib.flatMap((path) =>
      allImports(path)
        .filter((to) => to.startsWith("lib/") && areaOf(to) !== areaOf(path))
        .map((to) => `${areaOf(path)} -> ${areaOf(to)}`),
    ),
  );
  expect(arrows.size).toBeGreaterThan(20);
  expect([...arrows].filter((arrow) => arrows.has(arrow.split(" -> ").reverse().join(" -> ")))).toEqual([]);
});

const onServer = (path: string) =>
  importsOf(parse(path)).some((from) =>
    /^server-only$|^@\/db\/(?!errors)|^drizzle-orm|^next\/(headers|cache)/.test(from),
  );

test("schemas, types, terms and rules know nothing of the server", () => {
  const pure = inAreas.filter((path) => /\/(schema|types|terms|rules)(\.ts$|\/)/.test(path));
  expect(pure.length).toBeGreaterThan(100);
  expect(pure.filter(onServer)).toEqual([]);
});

test("records are for commands and queries: no page or component reaches into them", () => {
  const reached = sources
    .filter((path) => /^(app|components)\//.test(path))
    .flatMap((path) =>
      allImports(path)
        .filter((to) => /^lib\/(?!platform\/)/.test(to) && /\/records(\/|$)/.test(to))
        .map((to) => `${path} -> ${to}`),
    );
  expect(reached).toEqual([]);
});
