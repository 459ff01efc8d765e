/** Of what was chosen for a screen for both: where something is held from one partner, opened or not. Inside their counselor's transaction. */
import "server-only";
import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { answers, releases } from "@/db/schema/answers";
import type { Chosen } from "../types";

type Place = Pick<Chosen, "assignmentId" | "occurrence">;

/** Whoever wrote it sees it on their own pages as if it were open, and would miss it on the screen. */
export async function placesHeld(tx: Tx, coupleId: string, chosen: readonly Chosen[]): Promise<Place[]> {
  if (chosen.length === 0) return [];
  const ids = chosen.map(({ assignmentId }) => assignmentId);
  const [written, opened] = await Promise.all([
    tx
      .selectDistinct({ assignmentId: answers.assignmentId, occurrence: answers.occurrence })
      .from(answers)
      .where(
        and(
          eq(answers.coupleId, coupleId),
          inArray(answers.assignmentId, ids),
          eq(answers.audience, "couple"),
          isNull(answers.withdrawnAt),
          isNotNull(answers.heldFrom),
        ),
      ),
    tx
      .select({ assignmentId: releases.assignmentId, occurrence: releases.occurrence })
      .from(releases)
      .where(
        and(
          eq(releases.coupleId, coupleId),
          inArray(releases.assignmentId, ids),
          isNotNull(releases.heldFrom),
        ),
      ),
  ]);
  return [...written, ...opened];
}
