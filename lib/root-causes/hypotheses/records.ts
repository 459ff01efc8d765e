/** A couple's hypotheses inside their counselor's transaction; no other role has a right to them. */
import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rootCauseHypotheses } from "@/db/schema/root-causes";
import type { Hypothesis } from "./types";

export const hypothesesOf = (tx: Tx, coupleId: string): Promise<Hypothesis[]> =>
  tx
    .select({
      hypothesisId: rootCauseHypotheses.id,
      words: rootCauseHypotheses.words,
      createdAt: rootCauseHypotheses.createdAt,
      letGoAt: rootCauseHypotheses.letGoAt,
      letGoWhy: rootCauseHypotheses.letGoWhy,
    })
    .from(rootCauseHypotheses)
    .where(eq(rootCauseHypotheses.coupleId, coupleId))
    .orderBy(desc(rootCauseHypotheses.createdAt), rootCauseHypotheses.id);
