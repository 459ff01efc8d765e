import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { libraryExercises } from "@/lib/library/content";
import { libraryPathways } from "@/lib/library/content/pathways";
import { parseEnv } from "@/lib/platform/env";
import manifest from "@/package.json";

const documents = ["README.md", "CONTRIBUTING.md", "tests/README.md", ...globSync("docs/**/*.md")].map(
  (path) => ({
    path,
    text: readFileSync(path, "utf8"),
  }),
);
const all = (pattern: RegExp) =>
  documents.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, said: match[1] ?? match[0] })),
  );
const wrong = (said: { path: string; said: string }[], isTrue: (said: string, path: string) => boolean) =>
  said.filter(({ path, said }) => !isTrue(said, path)).map(({ path, said }) => `${path}: ${said}`);

const routes = globSync("app/**/page.tsx").map((path) =>
  `/${dirname(path)
    .split("/")
    .slice(1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`.replace(/\[[^\]]+\]/g, "[]"),
);

describe("what the documents say", () => {
  test("of commands: each is there", () => {
    const commands = all(/`npm run ([\w:]+)/g);
    expect(commands.length).toBeGreaterThan(8);
    expect(wrong(commands, (name) => name in manifest.scripts)).toEqual([]);
  });

  test("of files of the program: each is there", () => {
    const files = all(/`((?:app|components|db|lib|scripts|tests|e2e|bench|docs)\/[\w./[\]-]+\.\w+)`/g);
    expect(files.length).toBeGreaterThan(10);
    expect(wrong(files, (file) => existsSync(file))).toEqual([]);
  });

  test("of one another: each link leads to something", () => {
    const links = all(/\]\((?!https?:|#)([^)#\s]+)/g);
    expect(links.length).toBeGreaterThan(20);
    expect(wrong(links, (link, path) => existsSync(join(dirname(path), link)))).toEqual([]);
  });

  test("of decisions: the list has each of them", () => {
    const list = readFileSync("docs/decisions/README.md", "utf8");
    const written = globSync("docs/decisions/0*.md").map((path) => path.split("/").at(-1) ?? "");
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((name) => !list.includes(`](${name})`))).toEqual([]);
  });

  test("of pages: each is there", () => {
    const pages = all(/`(\/(?:coach|client|account)[\w/[\]-]*)`/g);
    expect(wrong(pages, (page) => routes.includes(page.replace(/\[[^\]]+\]/g, "[]")))).toEqual([]);
  });

  test("of settings: those of the table are those that the program reads", () => {
    const table = readFileSync("docs/deployment.md", "utf8").split("## Settings")[1]?.split("\n\n")[0] ?? "";
    const named = [...table.matchAll(/`([A-Z][A-Z_]+)`/g)].map(([, name]) => name ?? "");
    const nonsense = Object.fromEntries(named.map((name) => [name, "\0"]));
    const parsed = parseEnv(nonsense);
    expect(named.length).toBeGreaterThan(7);
    expect(parsed.ok ? [] : parsed.problems.map((line) => line.split(" ")[0]).sort()).toEqual(
      [...new Set(named)].sort(),
    );
  });

  test("of how many exercises and pathways there are", () => {
    const readme = documents.find(({ path }) => path === "README.md")?.text ?? "";
    const words: Record<string, number> = { "Fifty-five": 55, six: 6 };
    expect(words[/\*\*([\w-]+) exercises\*\*/.exec(readme)?.[1] ?? ""]).toBe(libraryExercises.length);
    expect(words[/\*\*Pathways\*\*: (\w+) of them/.exec(readme)?.[1] ?? ""]).toBe(libraryPathways.length);
  });
});
