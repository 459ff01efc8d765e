/** Whether the database is the one that this version of the program was written for. */
import "server-only";
import { sql } from "drizzle-orm";
import { database } from "./client";
import { databaseAnswers } from "./health";
import { lastMigration } from "./last-migration";

/** The line that says how to mend an old schema. */
export const schemaBehind =
  "DATABASE_URL: this database is older than the program. Run npm run db:migrate, then start again.";

export type Missing = "database" | "schema";

/** Which migration was the last to run, as db/migrate.ts notes it down; 0 where nobody did. */
async function schemaAt(): Promise<number> {
  const [row] = await database().db.transaction((tx) =>
    tx
      .select({ at: sql<string | null>`migration` })
      .from(sql`obj_description(to_regclass('public.practices'), 'pg_class') as migration`),
  );
  return Number(row?.at ?? 0);
}

/** @returns what is missing before anybody can be served; empty when nothing is */
export async function whatIsMissing(): Promise<Missing[]> {
  if (!(await databaseAnswers())) return ["database"];
  return (await schemaAt()) < lastMigration ? ["schema"] : [];
}
