/** What one partner last saw of rows that the other has changed since, for a copy of their part alone: a counselor has no right on it, and reads the rows themselves. */
import "server-only";
import { and, eq, getTableName, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers } from "@/db/schema/answers";
import { lastSeenRows } from "@/db/schema/last-seen";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { progressReviews } from "@/db/schema/progress-reviews";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";

type Table = typeof answers | typeof commitmentOccurrences | typeof progressReviews;
const tables: Table[] = [answers, commitmentOccurrences, progressReviews];

/** @returns the row as it was, under the names of the database; null where they see what is there now */
export type Seen = (table: Table, ...key: string[]) => Record<string, unknown> | null;

export const nothingElse: Seen = () => null;

export async function lastSeenBy(
  tx: Tx,
  { kind, practiceId }: Coach,
  { coupleId, readerId }: { coupleId: string; readerId: string },
): Promise<Seen> {
  const { tableName, rowKey, content } = lastSeenRows;
  const rows = await switchToSystem(tx, kind, "a copy holds what its partner can read", (system) =>
    system
      .select({ tableName, rowKey, content })
      .from(lastSeenRows)
      .where(
        and(
          eq(lastSeenRows.practiceId, practiceId),
          eq(lastSeenRows.coupleId, coupleId),
          eq(lastSeenRows.readerId, readerId),
          inArray(tableName, tables.map(getTableName)),
        ),
      ),
  );
  return (table, ...key) =>
    rows.find((row) => row.tableName === getTableName(table) && row.rowKey === key.join("/"))?.content ??
    null;
}
