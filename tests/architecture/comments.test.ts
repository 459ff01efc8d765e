// Promise: comments point at nothing outside the repository, and at no file that is gone.
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { sources, textOf } from "./sources";

const comment = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;
const outside = /§|\b(?:domain|faults|contract|architecture|words)\.md\b|\bE[0-3]\d:/;
const ofTheHouse =
  /(?<![\w@/.-])(?:app|components|db|lib|scripts|tests|e2e|bench|docs)\/[\w./[\]-]+\.(?:tsx?|mjs|sql|md)\b/g;

const complaintsIn = (path: string, text = textOf(path)) =>
  (text.match(comment) ?? []).flatMap((one) => [
    ...(outside.test(one) ? [`${path}: ${outside.exec(one)?.[0]}`] : []),
    ...(one.match(ofTheHouse) ?? []).filter((to) => !existsSync(to)).map((to) => `${path}: ${to}`),
  ]);

test("there are comments to read", () => {
  expect(sources.flatMap((path) => textOf(path).match(comment) ?? []).length).toBeGreaterThan(1_000);
});

test("comments name files that are there, and nothing that is kept elsewhere", () => {
  const own = "tests/architecture/comments.test.ts";
  expect(sources.filter((path) => path !== own).flatMap((path) => complaintsIn(path))).toEqual([]);
});

test.each([
  "/** Phases and causes (domain §2). */",
  "/** E11: a promise small enough to keep. */",
  "const a = 1; // see lib/conflicts/causes.ts",
])("notices %s", (text) => expect(complaintsIn("lib/x.ts", text)).not.toEqual([]));
