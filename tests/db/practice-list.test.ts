// Promise: the operator's list names practices and who works there, counts their couples, and names none.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Urls } from "@/db/cluster/database";
import { addCoach, removeFromConsole } from "@/lib/practice/commands";
import { makeWorld, worldPassword } from "@/tests/factories/world";
import { copyTemplate, worldUrl } from "@/tests/setup/world-url";

const folder = mkdtempSync(join(tmpdir(), "mendwork-list-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run practice -- list`, as its own process. */
function list({ appUrl, adminUrl }: Urls): string[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "scripts/practice.ts", "list"],
    {
      encoding: "utf8",
      env: {
        ...{ PATH: process.env.PATH ?? "", NODE_ENV: "production", MENDWORK_DATA_DIR: join(folder, "data") },
        ...{ DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: adminUrl, AUTH_SECRET: "a".repeat(40) },
        NOTES_KEYS: `k1:${"A".repeat(43)}=`,
      },
    },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout.trimEnd().split("\n");
}

test("the owner first, each with how many couples are theirs; whoever has gone is not in it, nor any partner", async () => {
  const world = await makeWorld();
  const { practiceId } = world;
  for (const name of ["Vera", "Walter"])
    await addCoach(
      practiceId,
      { name, email: `${name.toLowerCase()}@list.test`, password: worldPassword },
      world.coach.at,
    );
  await removeFromConsole({ practiceId, email: "walter@list.test", at: world.coach.at });

  const [database, ...said] = list(await worldUrl());

  expect(database).toMatch(/^Database: /);
  const theirs = said.slice(said.findIndex((line) => line.startsWith("Practice ")));
  expect(theirs.map((line) => line.replace(/\.[0-9a-f]{8}@/, "@"))).toEqual([
    expect.stringMatching(/^Practice [0-9a-f]{8}$/),
    "  Ruth, coach@world.test: owner, 2 couples",
    "  Tomás, colleague@world.test: colleague, 1 couple",
    "  Vera, vera@list.test: colleague, 0 couples",
  ]);
  expect(said.filter((line) => line.startsWith("Elsewhere "))).toHaveLength(1);
  expect(said.join("\n")).not.toMatch(/Ana|Ben|Chidi|Dana|Walter/);
});

test("where there is no practice yet it says so, and how to open one", async () => {
  const said = list(await copyTemplate("test_no_practice")).join("\n");

  expect(said).toContain("There is no practice yet.");
  expect(said).toContain("npm run practice -- open");
});
