import { posix } from "node:path";
import { expect, test } from "vitest";
import { importsOf, parse, sources } from "./sources";

/** Rooms that serve all the others; the rest of lib/ is one noun per room. */
const services = new Set(["actions", "auth", "csp", "mail", "time"]);
const closed = new Set(["schema.ts", "types.ts", "queries.ts", "commands.ts", "rules.ts"]);
const inNouns = sources.filter((path) => {
  const [top, room, ...rest] = path.split("/");
  return top === "lib" && rest.length > 0 && !services.has(room ?? "");
});
const onServer = (path: string) =>
  importsOf(parse(path)).some((from) =>
    /^server-only$|^@\/db\/|^drizzle-orm|^next\/(headers|cache)/.test(from),
  );
const resolved = (path: string, from: string) =>
  from.startsWith("@/") ? from.slice(2) : from.startsWith(".") ? posix.join(posix.dirname(path), from) : "";

test("there are rooms to look at", () => expect(inNouns.length).toBeGreaterThan(30));

const touchesData = (path: string) =>
  importsOf(parse(path)).some((from) => /^@\/db\/|^drizzle-orm/.test(from));

test("what touches the database in a noun's room is reached through its queries and commands only", () => {
  const helpers = new Set(
    inNouns
      .filter((path) => !closed.has(path.split("/").at(-1) ?? ""))
      .filter((path) => !path.startsWith("lib/platform/audit/records"))
      .filter(touchesData)
      .map((path) => path.replace(/\.tsx?$/, "")),
  );
  const reachedFromOutside = sources
    .filter((path) => /^(app|components|scripts|db)\//.test(path))
    .flatMap((path) =>
      importsOf(parse(path))
        .map((from) => resolved(path, from))
        .filter((to) => helpers.has(to))
        .map((to) => `${path} -> ${to}`),
    );
  expect(reachedFromOutside).toEqual([]);
});

test("schemas, types and rules know nothing of the server", () => {
  expect(
    inNouns.filter((path) => /\/(schema|types|rules)\.ts$|\/rules\//.test(path)).filter(onServer),
  ).toEqual([]);
});

test("a room goes one folder deep, and only for rules and packs of words", () => {
  expect(
    inNouns
      .filter((path) => path.split("/").length > 3)
      .filter((path) => !/^lib\/[^/]+\/(rules|packs)\/[^/]+$/.test(path)),
  ).toEqual([]);
});
