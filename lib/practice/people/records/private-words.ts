/** What was written in private to one counselor stays unread when another takes over: that there is something goes along, its words do not. */
import "server-only";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { safetyConcerns } from "@/db/schema/safety";
import { safetyChecks } from "@/db/schema/safety-checks";
import { wordsStayed } from "../rules";

type Ours = { practiceId: string; coupleId: string };

/** Needs the system role, and the couple locked. Words that stayed before stay. */
export async function leavePrivateWords(system: Tx, { practiceId, coupleId }: Ours): Promise<void> {
  await system
    .update(safetyConcerns)
    .set({ wordsToAnother: sql`${safetyConcerns.words}`, words: wordsStayed })
    .where(
      and(
        eq(safetyConcerns.practiceId, practiceId),
        eq(safetyConcerns.coupleId, coupleId),
        eq(safetyConcerns.source, "private_answer"),
        isNull(safetyConcerns.wordsToAnother),
      ),
    );
  await system
    .update(safetyChecks)
    .set({ wordsToAnother: sql`${safetyChecks.words}`, words: wordsStayed })
    .where(
      and(
        eq(safetyChecks.practiceId, practiceId),
        eq(safetyChecks.coupleId, coupleId),
        isNotNull(safetyChecks.words),
        isNull(safetyChecks.wordsToAnother),
      ),
    );
}
