/** Ids that grow: lists break ties by id, and so break them alike for everybody who is told the same in the same order. */
import { withAdmin } from "@/db/cluster/database";

/** Changes the defaults of one database of a test's own, after it was migrated. Needs PostgreSQL 18. */
export const letIdsGrow = (adminUrl: string): Promise<void> =>
  withAdmin(adminUrl, async (sql) => {
    const columns = await sql<{ table: string; column: string }[]>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and column_default like '%gen_random_uuid()%'`;
    for (const { table, column } of columns)
      await sql`alter table ${sql(table)} alter column ${sql(column)} set default uuidv7()`;
  });
