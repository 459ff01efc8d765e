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

/** Reads as the application's own role, which may see this list and no other. */
async function schemaAt(): Promise<number> {
  return database().db.transaction(async (tx) => {
    const [row] = await tx.execute<{ at: string | null }>(
      sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
    );
    return Number(row?.at ?? 0);
  });
}

/** @returns what is missing before anybody can be served; empty when nothing is */
export async function whatIsMissing(): Promise<Missing[]> {
  if (!(await databaseAnswers())) return ["database"];
  // Where not even the list may be read, the newest migrations have not run.
  const at = await schemaAt().catch(() => 0);
  return at < lastMigration ? ["schema"] : [];
}
