/** What is shared of the cycle and what was answered, inside a caller's transaction and as far as the reader's policies reach. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { FormulationContent } from "../schema";
import type { Formulation, PartnerAnswer } from "../types";

const day = (text: string) => new Date(text);
const dayOrNone = (text: string | null) => (text === null ? null : new Date(text));

/** Newest first; a partner finds at most the one that is on the table. */
export async function formulationsOf(tx: Tx, coupleId: string): Promise<Formulation[]> {
  const rows = await tx.execute<{
    version: number;
    content: FormulationContent;
    sharedAt: string;
    replacedAt: string | null;
    withdrawnAt: string | null;
  }>(sql`
    select version, content, shared_at as "sharedAt", replaced_at as "replacedAt", withdrawn_at as "withdrawnAt"
    from formulations where couple_id = ${coupleId} order by version desc`);
  return rows.map(({ content, sharedAt, replacedAt, withdrawnAt, version }) => ({
    version,
    ...content,
    sharedAt: day(sharedAt),
    replacedAt: dayOrNone(replacedAt),
    withdrawnAt: dayOrNone(withdrawnAt),
  }));
}

/** The last word of each partner to each version, as far as the reader may see them. */
export async function answersOf(tx: Tx, coupleId: string): Promise<(PartnerAnswer & { version: number })[]> {
  const rows = await tx.execute<{
    version: number;
    clientId: string;
    answer: PartnerAnswer["answer"];
    words: string | null;
    answeredAt: string;
  }>(sql`
    select distinct on (version, client_id) version, client_id as "clientId", answer, words, answered_at as "answeredAt"
    from formulation_answers where couple_id = ${coupleId} order by version desc, client_id, turn desc`);
  return rows.map((row) => ({ ...row, answeredAt: day(row.answeredAt) }));
}
