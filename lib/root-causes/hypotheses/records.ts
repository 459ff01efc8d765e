/** A couple's hypotheses inside their counselor's transaction; no other role has a right to them. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Hypothesis } from "./types";

export async function hypothesesOf(tx: Tx, coupleId: string): Promise<Hypothesis[]> {
  const rows = await tx.execute<{
    hypothesisId: string;
    words: string;
    createdAt: string;
    letGoAt: string | null;
    letGoWhy: string | null;
  }>(sql`
    select id as "hypothesisId", words, created_at as "createdAt", let_go_at as "letGoAt", let_go_why as "letGoWhy"
    from root_cause_hypotheses where couple_id = ${coupleId} order by created_at desc, id`);
  return rows.map((row) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    letGoAt: row.letGoAt === null ? null : new Date(row.letGoAt),
  }));
}
