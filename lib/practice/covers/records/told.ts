/** Inside a statement about a client's own couple: who stands in for their counselor. */
import "server-only";
import { and, asc, eq, gte, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { covers } from "@/db/schema/covers";
import { jsonRow } from "@/db/statements";

/** One of them, the first to end; null where nobody does. */
export function coverOf(tx: Tx, today: string) {
  const told = { name: sql<string>`${covers.coverName}`, toOn: sql<string>`${covers.toOn}::text` };
  const now = tx
    .select({ cover: jsonRow(told).as("cover") })
    .from(covers)
    .where(
      and(
        eq(covers.practiceId, couples.practiceId),
        eq(covers.coachId, couples.coachId),
        isNull(covers.endedAt),
        lte(covers.fromOn, today),
        gte(covers.toOn, today),
      ),
    )
    .orderBy(asc(covers.toOn))
    .limit(1);
  return sql<{ name: string; toOn: string } | null>`(${now})`;
}
