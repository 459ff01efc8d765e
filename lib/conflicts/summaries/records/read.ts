/** What is said together about conflicts, inside a caller's transaction and as far as the reader's policies reach. */
import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { conflictSummaries } from "@/db/schema/cause-maps";
import { conflictViews } from "@/db/schema/conflict-views";
import type { Actor } from "@/lib/platform/auth/actor";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { Summary } from "../types";

const settledFrom = ({ kind, words }: { kind: "words" | "differently"; words: string | null }) =>
  kind === "differently" ? { kind } : { kind, words: words ?? "" };

export async function readSummary(
  tx: Tx,
  reader: Actor,
  { coupleId, conflictId }: { coupleId: string; conflictId: string },
): Promise<Summary> {
  const rows = await tx
    .select({
      id: conflictSummaries.id,
      kind: conflictSummaries.kind,
      words: conflictSummaries.words,
      state: conflictSummaries.state,
      clientId: conflictSummaries.clientId,
    })
    .from(conflictSummaries)
    .where(
      and(
        eq(conflictSummaries.coupleId, coupleId),
        eq(conflictSummaries.conflictId, conflictId),
        inArray(conflictSummaries.state, ["proposed", "standing"]),
      ),
    );
  const settled = rows.find(({ state }) => state === "standing");
  const proposed = rows.find(({ state }) => state === "proposed");
  const v = asSeen(reader, conflictViews, "v");
  const views =
    settled?.kind === "differently"
      ? await tx
          .select({ clientId: v.clientId, words: v.words })
          .from(v)
          .where(and(eq(v.coupleId, coupleId), eq(v.conflictId, conflictId)))
      : [];
  return {
    settled: settled ? settledFrom(settled) : null,
    proposed: proposed
      ? { summaryId: proposed.id, words: proposed.words ?? "", mine: proposed.clientId === reader.personId }
      : null,
    views: Object.fromEntries(views.map(({ clientId, words }) => [clientId, words])),
  };
}

/** What is settled, by conflict. */
export async function settledByConflict(
  tx: Tx,
  coupleId: string,
): Promise<ReadonlyMap<string, Summary["settled"]>> {
  const rows = await tx
    .select({
      conflictId: conflictSummaries.conflictId,
      kind: conflictSummaries.kind,
      words: conflictSummaries.words,
    })
    .from(conflictSummaries)
    .where(and(eq(conflictSummaries.coupleId, coupleId), eq(conflictSummaries.state, "standing")));
  return new Map(rows.map(({ conflictId, ...row }) => [conflictId, settledFrom(row)]));
}
