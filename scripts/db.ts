// npm run db:migrate | db:seed | db:backup | db:restore: on the embedded database, or on DATABASE_URL.
import { join, resolve } from "node:path";
import { openDataDir } from "@/db/cluster/data-dir";
import { StartProblem } from "@/db/cluster/problem";
import { isPooled } from "@/db/pooler";
import { bringUpToDate } from "@/scripts/lib/bring-up-to-date";
import { isEmpty } from "@/scripts/story";
import { backUp, restore } from "./lib/backup";
import { databaseProblem } from "./lib/external";
import { type Opened, openDatabase } from "./lib/local-database";
import { main, say, settings, step, tellProcess } from "./lib/main";
import { bringStory, toldIn } from "./lib/story";

const [task = "", file] = process.argv.slice(2);

const tasks: Record<string, (database: Opened, dataDir: string) => Promise<void>> = {
  migrate: ({ adminUrl }) => step("Database is up to date", () => bringUpToDate(adminUrl)),

  seed: async (database) => {
    if (!database.embedded) {
      throw new StartProblem(
        "DATABASE_URL is set, and the demo story is only told in the embedded database. Leave it out.",
      );
    }
    if ((await toldIn(database.adminUrl)) === "told")
      return say("The demo story is already told in this database.");
    if (!(await bringStory(database))) {
      throw new StartProblem("This database already holds something, so the demo story is not told in it.");
    }
  },

  backup: async ({ adminUrl }, dataDir) => {
    const day = new Date().toISOString().replace(/:/g, "-").slice(0, 19);
    const target = resolve(file ?? join(dataDir, `backup-${day}.jsonl`));
    tellCounts(await backUp(adminUrl, target));
    say(`Backup written to ${target}. It holds people's words as they are: keep it private.`);
  },

  restore: async ({ adminUrl }) => {
    if (!file)
      throw new StartProblem("Name the backup to restore: npm run db:restore -- path/to/backup.jsonl");
    await bringUpToDate(adminUrl);
    if (!(await isEmpty(adminUrl))) {
      throw new StartProblem(
        "This database already holds something; a backup is only restored into an empty one.",
      );
    }
    tellCounts(await restore(adminUrl, resolve(file)));
    say("Restored: counts and checksums are those of the backup.");
  },
};

function tellCounts(counts: Record<string, number>): void {
  for (const [table, rows] of Object.entries(counts))
    say(`  ${table.padEnd(24)} ${String(rows).padStart(8)}`);
}

await main(async () => {
  const work = tasks[task];
  if (!work) throw new StartProblem("Use npm run db:migrate, db:seed, db:backup or db:restore.");
  const env = settings();
  const dataDir = openDataDir(env.MENDWORK_DATA_DIR).path;
  const database = await openDatabase(env);
  if (env.DATABASE_POOLED === "1" && !database.embedded && (await isPooled(database.adminUrl))) {
    throw new StartProblem(
      "MIGRATION_DATABASE_URL should lead to PostgreSQL itself: this work cannot be done through a pooler.",
    );
  }
  tellProcess({ ...env, DATABASE_URL: database.appUrl, MENDWORK_DATA_DIR: dataDir });
  try {
    await work(database, dataDir);
  } catch (error) {
    const external = !database.embedded && !(error instanceof StartProblem);
    throw external ? databaseProblem(database.adminUrl, error) : error;
  } finally {
    // A server that was already there belongs to whoever started it.
    if (!database.reused) await database.stop();
  }
  return 0;
});
