import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { functionsIn } from "@/tests/db/access-matrix/code/exported";

const folder = mkdtempSync(join(tmpdir(), "mendwork-exported-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, "read.mjs"),
  "export const one = () => 1; export const two = () => 2; export default () => 3;",
);

/** As the module system hands it out. */
async function functionsOf(text: string) {
  const path = join(folder, `${crypto.randomUUID()}.mjs`);
  writeFileSync(path, text);
  return functionsIn(await import(/* @vite-ignore */ pathToFileURL(path).href));
}

test.each([
  ["a bare function", "export async function all() {}", ["all"]],
  ["an object", "const a = () => 1; const b = () => 2; export const read = { a, b };", ["read.a", "read.b"]],
  ["an object inside an object", "export const read = { of: { all() {} } };", ["read.of.all"]],
  ["a frozen list", "export const all = Object.freeze([() => 1]);", ["all.0"]],
  ["a map", "export const all = new Map([['a', () => 1]]);", ["all.…"]],
  ["a getter", "export const read = { get all() { return 1; } };", ["read.all"]],
  ["a class", "export class Reader { one() {} static all() {} }", ["Reader.all", "Reader.one"]],
  ["a derived class", "class Base { one() {} } export class Reader extends Base {}", ["Reader.one"]],
  [
    "an instance",
    "class Reader { one() {} mine = () => 1; } export const read = new Reader();",
    ["read.mine", "read.one"],
  ],
  ["the default", "export default function () {}", ["default"]],
  ["a default object", "export default { all: () => 1 };", ["default.all"]],
  ["a name from elsewhere", 'export { one as mine } from "./read.mjs";', ["mine"]],
  ["another's default", 'export { default as mine } from "./read.mjs";', ["mine"]],
  ["everything from elsewhere", 'export * from "./read.mjs";', ["one", "two"]],
  [
    "everything under a name",
    'export * as read from "./read.mjs";',
    ["read.default", "read.one", "read.two"],
  ],
])("finds %s", async (_, text, names) => {
  expect(await functionsOf(text)).toEqual(names);
});

test("passes what cannot be called: values, an error's class, what goes round in a circle", async () => {
  expect(
    await functionsOf(`
      export const limit = 3; export const names = ["a"]; export class Lost extends Error {}
      export const round = {}; round.again = round; export const when = new Date(0); export const sign = /a/;`),
  ).toEqual([]);
});
