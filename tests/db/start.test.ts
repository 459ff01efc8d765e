import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { connectTo } from "@/db/client";
import { withAdmin } from "@/db/cluster/database";
import { isPooled } from "@/db/pooler";
import { schemaBehind, whatIsMissing } from "@/db/readiness";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { copyTemplate, worldUrl } from "@/tests/setup/world-url";

const folder = mkdtempSync(join(tmpdir(), "mendwork-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: string[], env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", `scripts/${script}.ts`, ...args],
    {
      encoding: "utf8",
      env: {
        PATH: process.env.PATH ?? "",
        NODE_ENV: "production",
        MENDWORK_DATA_DIR: join(folder, "data"),
        ...env,
      },
    },
  );
  return { status, lines: `${stdout}${stderr}`.trim().split("\n") };
}

describe("an old schema under new code", () => {
  let old: string;
  beforeAll(async () => {
    const urls = await copyTemplate("test_old_schema");
    old = urls.appUrl;
    await withAdmin(urls.adminUrl, (sql) => sql`comment on table practices is '1'`);
  });

  test("is missing something, and a current one nothing", async () => {
    connectTo((await worldUrl()).appUrl, 1);
    expect(await whatIsMissing()).toEqual([]);
    connectTo(old, 1);
    expect(await whatIsMissing()).toEqual(["schema"]);
  });

  test("refuses the start with the command that mends it", () => {
    const { status, lines } = run("start", [], {
      DATABASE_URL: old,
      AUTH_SECRET: "a".repeat(40),
      NOTES_KEYS: `k1:${"A".repeat(43)}=`,
      PORT: "3999",
    });
    expect(status).toBe(1);
    expect(lines.at(-1)).toBe(schemaBehind);
    expect(schemaBehind).toContain("npm run db:migrate");
  });
});

describe("an owner of the tables without a right to make roles", () => {
  const login = "owner_without_roles";
  const admin = inject("adminUrl").replace(/[^/]*$/, "postgres");
  const url = new URL(admin);
  Object.assign(url, { username: login, password: "owner", pathname: `/${login}` });

  beforeAll(() =>
    withAdmin(admin, async (sql) => {
      await sql.unsafe(`create role ${login} login password 'owner'`);
      await sql.unsafe(`grant mendwork_app to ${login}`);
      await sql.unsafe(`create database ${login} owner ${login}`);
    }),
  );
  afterAll(() =>
    withAdmin(admin, async (sql) => {
      await sql.unsafe(`drop database ${login} with (force)`);
      await sql.unsafe(`drop role ${login}`);
    }),
  );

  test("brings a database up to date where the roles are there, and again", async () => {
    await bringUpToDate(url.href);
    await bringUpToDate(url.href);

    connectTo(url.href, 1);
    expect(await whatIsMissing()).toEqual([]);
  });
});

describe("which database", () => {
  const practice = ["add-coach", "--practice", "Nowhere", "--coach", "Ruth", "--email", "ruth@example.org"];

  test("the console says first, without the password", async () => {
    const { appUrl } = await worldUrl();
    const { host, pathname, password } = new URL(appUrl);
    const { lines } = run("practice", practice, { DATABASE_URL: appUrl });
    expect(lines[0]).toBe(`Database: ${pathname.slice(1)} at ${host}`);
    expect(lines.join("\n")).not.toContain(password);
  });

  test("no answer there is said in one line", () => {
    const { status, lines } = run("practice", practice, {
      DATABASE_URL: "postgres://a:hunter2@127.0.0.1:1/none",
    });
    expect(status).toBe(1);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain("no PostgreSQL answers at 127.0.0.1:1");
  });
});

describe("settings in a file", () => {
  const flagsOf = (name: string) => {
    const code = `const { settingsFlags } = await import("./scripts/bootstrap.mjs");
      console.log(JSON.stringify(settingsFlags(${JSON.stringify(name)}, ${JSON.stringify(folder)})))`;
    return JSON.parse(
      spawnSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" }).stdout,
    );
  };
  beforeAll(() => writeFileSync(join(folder, ".env"), "PORT=4000\n"));

  test.each(["demo", "dev", "start", "build", "db", "practice"])("%s reads them", (name) => {
    expect(flagsOf(name)).toEqual([`--env-file=${join(folder, ".env")}`]);
  });
  test.each(["test", "e2e", "check", "../bench/run"])("%s decides its own", (name) => {
    expect(flagsOf(name)).toEqual([]);
  });
});

test("a command becomes its script, so that nothing waits for it, and gives its exit code", () => {
  writeFileSync(
    join(folder, "say.ts"),
    "console.log(process.pid, process.argv[2], process.env.MENDWORK_ALONE); process.exit(3);",
  );
  const script = relative("scripts", join(folder, "say"));
  const code = `const { handOver } = await import("./scripts/bootstrap.mjs");
    console.log(process.pid); await handOver(${JSON.stringify(script)}, ["word"]);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  });
  const [before, after] = stdout.trim().split("\n");

  expect(after).toBe(`${before} word 1`);
  expect(status).toBe(3);
  expect(stderr).toBe("");
});

test("PostgreSQL itself is not taken for a pooler", async () => {
  expect(await isPooled((await worldUrl()).appUrl)).toBe(false);
});
