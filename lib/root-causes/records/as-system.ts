/** The number of the newest text of a couple's note, whoever wrote it: a text by another coach is not to be read, and its number is taken. */
import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rootCauseNotes } from "@/db/schema/root-causes";
import { switchToSystem } from "@/db/system";
import type { Coach } from "@/lib/platform/auth/actor";

export const lastRevision = (tx: Tx, { practiceId }: Coach, coupleId: string): Promise<number> =>
  switchToSystem(tx, "coach", "a number is taken by a text that this coach may not read", async (system) => {
    const [last] = await system
      .select({ n: sql<number>`coalesce(max(${rootCauseNotes.revision}), 0)` })
      .from(rootCauseNotes)
      .where(and(eq(rootCauseNotes.practiceId, practiceId), eq(rootCauseNotes.coupleId, coupleId)));
    return last?.n ?? 0;
  });
