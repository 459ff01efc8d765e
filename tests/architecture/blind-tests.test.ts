import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// Small suites of their own under the real settings, in which a test expects nothing: its body is there, and it runs.
const root = process.cwd();
const house = mkdtempSync(join(tmpdir(), "mendwork-blind-"));
const work = (from: string) => `import { expect, test } from "${from}"; export const seen = expect;`;
const blind = `test("works only", async () => { for (const one of []) seen(one).toBe(1); });`;
const looking = `test("looks", async () => { seen(1).toBe(1); });`;
const settings = ["vitest.config.ts", "playwright.config.ts", "tsconfig.json", "package.json"];
const whatTheyImport = ["tests/setup", "e2e/support", "scripts", "db/cluster", "lib/platform/env.ts"];
const projects = ["unit", "components", "architecture"];

beforeAll(() => {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const project of projects) {
    write(`tests/${project}/blind.test.ts`, `${work("vitest")} ${blind}`);
    write(`tests/${project}/looking.test.ts`, `${work("vitest")} ${looking}`);
  }
  write("e2e/blind.spec.ts", `${work("@playwright/test")} ${blind}`);
  write("e2e/looking.spec.ts", `${work("@playwright/test")} ${looking}`);
  for (const path of [...settings, ...whatTheyImport]) cpSync(path, join(house, path), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function run(path: string, ...args: string[]) {
  const { VITEST: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "node_modules", path), ...args],
    {
      ...{ cwd: house, encoding: "utf8", env: { ...env, NODE_OPTIONS: "", NO_COLOR: "1" } },
    },
  );
  return { status, said: `${stdout}${stderr}` };
}
const vitest = (...args: string[]) => run("vitest/vitest.mjs", "run", ...args);
const playwright = (file: string) => run("@playwright/test/cli.js", "test", file, "--project=desk");

test.each(projects)("%s: a test that expects nothing is red", (project) => {
  const { status, said } = vitest("--project", project);
  expect(said).toMatch(/expected any number of assertion, but got none/);
  expect(said).toMatch(/1 failed \| 1 passed \(2\)/);
  expect(status).toBe(1);
});

test("browser: a test that expects nothing is red, and one that does is not", () => {
  const { status, said } = playwright("blind.spec.ts");
  expect(said).toMatch(/Nothing is expected in:\s+desk › blind.spec.ts › works only/);
  expect(status).toBe(1);
  expect(playwright("looking.spec.ts").status).toBe(0);
});
