// Promise: one fast PostgreSQL per test run, with a migrated database to copy; nothing of it outlives the run.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { DATABASE, withAdmin } from "@/db/cluster/database";
import { startMark } from "@/db/cluster/process";
import { startEmbedded } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    appUrl: string;
    template: string;
  }
}

const prefix = "mendwork-test-";

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const pg = await startEmbedded(join(folder, "data"), { durable: false, settings: ["max_connections=200"] });
  writeFileSync(join(folder, "owner"), `${process.pid} ${startMark(process.pid)}`);
  try {
    await migrateDatabase(pg.adminUrl);
    await withAdmin(pg.adminUrl.replace(/[^/]*$/, "postgres"), async (sql) => {
      await sql.unsafe(`alter database ${DATABASE} with is_template true allow_connections false`);
    });
  } catch (error) {
    await end();
    throw error;
  }
  project.provide("adminUrl", pg.adminUrl);
  project.provide("appUrl", pg.appUrl);
  project.provide("template", DATABASE);
  return end;

  async function end() {
    await pg.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends what a run that was killed has left behind. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      const [pid, mark] = readFileSync(join(folder, "owner"), "utf8").split(" ");
      if (startMark(Number(pid)) === mark) continue;
      await (await startEmbedded(join(folder, "data"), { durable: false })).stop();
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}
