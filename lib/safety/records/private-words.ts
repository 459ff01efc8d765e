/** Words written in private to one counselor: kept beside what they belong to, where only that counselor reads them. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { privateWords } from "@/db/schema/private-words";
import { insertFrom } from "@/db/statements";

type Belongs = { practiceId: PgColumn; coupleId: PgColumn; id: PgColumn };

/** Joins them to a row that they belong to. */
export const wordsOf = (table: Belongs) =>
  and(
    eq(privateWords.practiceId, table.practiceId),
    eq(privateWords.coupleId, table.coupleId),
    eq(privateWords.id, table.id),
  );

/** Needs the system role. @param words null: the same statement, and no row; so without an id */
export async function keepPrivateWords(
  system: Tx,
  { practiceId, coupleId }: { practiceId: string; coupleId: string },
  id: string | undefined,
  words: string | null,
): Promise<void> {
  const its = id ?? null;
  await insertFrom(
    system,
    privateWords,
    {
      ...{ practiceId, coupleId, id: sql`${its}::uuid`, words: sql`${words}::text` },
      coachId: couples.coachId,
    },
    sql`from ${couples} where ${couples.practiceId} = ${practiceId} and ${couples.id} = ${coupleId}
      and ${its}::uuid is not null and ${words}::text is not null`,
  );
}
