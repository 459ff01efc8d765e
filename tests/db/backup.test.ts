import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Urls, withAdmin } from "@/db/cluster/database";
import { openPractice } from "@/lib/practice/commands";
import { backUp, restore } from "@/scripts/lib/backup";
import { copyTemplate, worldUrl } from "../setup/world-url";

const folder = mkdtempSync(join(tmpdir(), "mendwork-backup-"));
const file = join(folder, "all.jsonl");
let world: Urls;

const empty = (name: string) => copyTemplate(`${name}_${process.pid}`);
const practices = ({ adminUrl }: Urls) =>
  withAdmin(adminUrl, (sql) => sql`select id, name, created_at from practices`);

beforeAll(async () => {
  world = await worldUrl();
  process.env.DATABASE_URL = world.appUrl;
  await openPractice(
    {
      name: 'Ünïcode "quoted"\nand \\ slashed',
      profile: "licensed",
      timeZone: "Europe/London",
      owner: { name: "Ruth", email: "ruth@backup.example", password: "a long enough pass phrase" },
    },
    new Date(),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("backup and restore", () => {
  test("a fresh database becomes the one that was backed up", async () => {
    const written = await backUp(world.adminUrl, file);
    expect(written).toMatchObject({ practices: 1, coaches: 1, accounts: 1 });
    const copy = await empty("whole");
    expect(await restore(copy.adminUrl, file)).toEqual(written);
    expect([...(await practices(copy))]).toEqual([...(await practices(world))]);
    const again = join(folder, "again.jsonl");
    await backUp(copy.adminUrl, again);
    expect(readFileSync(again, "utf8")).toBe(readFileSync(file, "utf8"));
  });

  test("an owner of a database who is no superuser may restore it", async () => {
    const copy = await empty("plain");
    const owner = `owner_${process.pid}`;
    await withAdmin(copy.adminUrl, async (sql) => {
      await sql.unsafe(`create role ${owner} login createrole password 'plain' in role mendwork_app`);
      const rows =
        await sql`select format('alter table %s owner to ${sql.unsafe(owner)}', oid::regclass) as command
        from pg_class where relkind = 'r' and relnamespace in ('public'::regnamespace, 'drizzle'::regnamespace)`;
      for (const { command } of rows) await sql.unsafe(command as string);
      await sql.unsafe(`grant usage on schema public, drizzle to ${owner}`);
    });
    const url = new URL(copy.adminUrl);
    url.username = owner;
    url.password = "plain";
    expect(await restore(url.href, file)).toMatchObject({ practices: 1 });
    expect(await practices(copy)).toHaveLength(1);
  });

  test("a backup is for its owner's eyes", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each([
    ["cut short", (text: string) => text.split("\n").slice(0, -2).join("\n"), /ends too early/],
    ["changed by a letter", (text: string) => text.replace("slashed", "slushed"), /is damaged/],
    ["something else", () => "hello", /not a whole backup/],
    [
      "of another version",
      (text: string) => text.replace(/"migrations":\["./, '"migrations":["x'),
      /another version/,
    ],
  ])("a file that is %s restores nothing", async (_, spoil, reason) => {
    const spoilt = join(folder, "spoilt.jsonl");
    writeFileSync(spoilt, spoil(readFileSync(file, "utf8")));
    const copy = await empty("spoilt");
    await expect(restore(copy.adminUrl, spoilt)).rejects.toThrow(reason);
    expect(await practices(copy)).toHaveLength(0);
  });

  test("a place that cannot be written is one line", async () => {
    await expect(backUp(world.adminUrl, join(folder, "nowhere", "x.jsonl"))).rejects.toThrow(
      /^The backup could not be written to [^\n]+$/,
    );
  });
});
