import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

// A small house of its own in which every rule is broken once: a rule that cannot fail holds nothing.
const house = mkdtempSync(join(tmpdir(), "mendwork-borders-"));
const depcruise = join(process.cwd(), "node_modules/.bin/depcruise");

const files: Record<string, string> = {
  "db/client.ts": `export const db = 1;`,
  "db/system.ts": `export const asSystem = 1;`,
  "db/access.ts": `import { page } from "../app/page"; export const access = page;`,
  "db/schema/a.ts": `import { q } from "@/lib/practice/couples/queries"; export const a = q;`,
  "lib/platform/auth/actor.ts": `export const actor = 1;`,
  "lib/practice/couples/queries.ts": `export const q = 1;`,
  "lib/practice/couples/commands.ts": `import "server-only"; import "../../platform/auth/actor"; import { asSystem } from "../../../db/system"; export const c = asSystem;`,
  "lib/practice/couples/schema.ts": `import { db } from "../../../db/client"; export const s = db;`,
  "lib/practice/couples/rules.ts": `import { b } from "../../../components/b"; export const r = b;`,
  "lib/practice/couples/far.ts": `import { headers } from "next/headers"; export const f = headers;`,
  "lib/practice/couples/go.ts": `import { redirect } from "next/navigation"; export const g = redirect;`,
  "lib/practice/couples/who.ts": `import NextAuth from "next-auth"; export const w = NextAuth;`,
  "components/b.ts": `export const b = 1;`,
  "components/c.ts": `import { q } from "@/lib/practice/couples/queries"; export const c = q;`,
  "components/d.ts": `import { e } from "./e"; export const d = e;`,
  "components/e.ts": `import { d } from "./d"; export const e = d;`,
  "app/page.ts": `import { db } from "../db/client"; export const page = db;`,
  "app/lost.ts": `import { gone } from "./gone"; export const lost = gone;`,
  "app/coach/actions.ts": `export const action = 1;`,
  "tests/t.ts": `export const t = 1;`,
  "lib/practice/couples/test.ts": `import { t } from "../../../tests/t"; export const x = t;`,
};

let found: Set<string>;

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"])
    cpSync(name, join(house, name));
  symlinkSync(join(process.cwd(), "node_modules"), join(house, "node_modules"));
  const { stdout } = spawnSync(
    depcruise,
    ["--config", ".dependency-cruiser.cjs", "-T", "json", "-p", "none", "."],
    {
      cwd: house,
      encoding: "utf8",
      maxBuffer: 50_000_000,
    },
  );
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string } }[] } };
  found = new Set(summary.violations.map(({ rule }) => rule.name));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

const rules = JSON.parse(
  execFileSync(process.execPath, [
    "-p",
    "const { forbidden, required } = require('./.dependency-cruiser.cjs'); JSON.stringify([...forbidden, ...required].map((r) => r.name))",
  ]).toString(),
) as string[];

test.each(rules)("%s notices a break", (name) => {
  expect([...found]).toContain(name);
});
