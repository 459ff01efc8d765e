/** Who stands in for whom today, as part of a statement: for a client about their own couple, and for a coach about themselves. */
import "server-only";
import { and, asc, eq, gte, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { covers } from "@/db/schema/covers";
import { coaches } from "@/db/schema/practices";
import { jsonRow, jsonRows } from "@/db/statements";
import type { CoverNow } from "../types";

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

/** For whom one stands in, and who stands in for oneself. */
export function coversNow(tx: Tx, { me, day }: { me: string; day: string }) {
  const isCover = eq(covers.coverId, me);
  const told = {
    id: covers.id,
    role: sql<CoverNow["role"]>`case when ${isCover} then 'standing_in' else 'away' end`,
    otherName: sql<string>`case when ${isCover} then ${coaches.name} else ${covers.coverName} end`,
    toOn: sql<string>`${covers.toOn}::text`,
  };
  const rows = tx
    .select({ rows: jsonRows(told, sql`${covers.toOn}, ${covers.id}`).as("cover_rows") })
    .from(covers)
    .innerJoin(coaches, and(eq(coaches.practiceId, covers.practiceId), eq(coaches.id, covers.coachId)))
    .where(
      and(
        or(isCover, eq(covers.coachId, me)),
        isNull(covers.endedAt),
        lte(covers.fromOn, day),
        gte(covers.toOn, day),
      ),
    );
  return sql<CoverNow[]>`(${rows})`;
}
