// Promise: one fast PostgreSQL per test run, with a migrated database to copy; nothing of it outlives the run.
import type { TestProject } from "vitest/node";
import { DATABASE, withAdmin } from "@/db/cluster/database";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { temporaryDatabase } from "@/scripts/lib/temporary";

declare module "vitest" {
  export interface ProvidedContext {
    adminUrl: string;
    appUrl: string;
    template: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const pg = await temporaryDatabase("test", ["max_connections=200"]);
  try {
    await bringUpToDate(pg.adminUrl);
    await withAdmin(pg.adminUrl.replace(/[^/]*$/, "postgres"), async (sql) => {
      await sql.unsafe(`alter database ${DATABASE} with is_template true allow_connections false`);
    });
  } catch (error) {
    await pg.end();
    throw error;
  }
  project.provide("adminUrl", pg.adminUrl);
  project.provide("appUrl", pg.appUrl);
  project.provide("template", DATABASE);
  return pg.end;
}
