/** What bringing the library up to date needs: a transaction of the program's, or one of the migrations'. */
import { eq, sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { practices } from "@/db/schema/practices";

export type Runner = Pick<PostgresJsDatabase, "insert">;

/** One practice, or all of them. */
export const wanted = (practiceId: string | undefined) =>
  practiceId ? eq(practices.id, practiceId) : sql`true`;
