/** What is shared of the cycle and what was answered, inside a caller's transaction and as far as the reader's policies reach. */
import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { formulationAnswers, formulations } from "@/db/schema/formulations";
import type { Formulation, PartnerAnswer } from "../types";

/** Newest first; a partner finds at most the current one. */
export async function formulationsOf(tx: Tx, coupleId: string): Promise<Formulation[]> {
  const rows = await tx
    .select({
      version: formulations.version,
      content: formulations.content,
      sharedAt: formulations.sharedAt,
      replacedAt: formulations.replacedAt,
      withdrawnAt: formulations.withdrawnAt,
    })
    .from(formulations)
    .where(eq(formulations.coupleId, coupleId))
    .orderBy(desc(formulations.version));
  return rows.map(({ content, ...row }) => ({ ...row, ...content }));
}

/** The last word of each partner to each version, as far as the reader may see them. */
export const answersOf = (tx: Tx, coupleId: string): Promise<(PartnerAnswer & { version: number })[]> =>
  tx
    .selectDistinctOn([formulationAnswers.version, formulationAnswers.clientId], {
      version: formulationAnswers.version,
      clientId: formulationAnswers.clientId,
      answer: formulationAnswers.answer,
      words: formulationAnswers.words,
      answeredAt: formulationAnswers.answeredAt,
    })
    .from(formulationAnswers)
    .where(eq(formulationAnswers.coupleId, coupleId))
    .orderBy(desc(formulationAnswers.version), formulationAnswers.clientId, desc(formulationAnswers.turn));
