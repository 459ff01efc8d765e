/** How rows hang on the couple that the brief is about, and how it stands with asking each partner alone. */
import "server-only";
import { and, asc, desc, eq, isNull, max, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clients, couples } from "@/db/schema/couples";
import { safetyChecks, safetyJudgments } from "@/db/schema/safety-checks";
import { jsonRows } from "@/db/statements";

type OfCouple = { practiceId: PgColumn; coupleId: PgColumn };

export const ours = (table: OfCouple) =>
  and(eq(table.practiceId, couples.practiceId), eq(table.coupleId, couples.id));
export const byClient = (table: OfCouple & { clientId: PgColumn }) =>
  and(
    eq(clients.practiceId, table.practiceId),
    eq(clients.coupleId, table.coupleId),
    eq(clients.id, table.clientId),
  );

/** For a subselect of a statement on `couples`: each partner who takes part, with the latest answer and judgment of this stretch. */
export const checksOf = (tx: Tx) => {
  const thisStretch = (table: { episode: PgColumn }) => eq(table.episode, couples.episode);
  const answered = tx
    .select({ at: max(safetyChecks.answeredAt) })
    .from(safetyChecks)
    .where(and(ours(safetyChecks), thisStretch(safetyChecks), eq(safetyChecks.clientId, clients.id)));
  const judged = (what: PgColumn) =>
    tx
      .select({ what })
      .from(safetyJudgments)
      .where(
        and(ours(safetyJudgments), thisStretch(safetyJudgments), eq(safetyJudgments.clientId, clients.id)),
      )
      .orderBy(desc(safetyJudgments.recordedAt), asc(safetyJudgments.id))
      .limit(1);
  return tx
    .select({
      rows: jsonRows(
        {
          clientId: clients.id,
          firstName: clients.firstName,
          answeredAt: sql<string | null>`${answered}`,
          judgedAt: sql<string | null>`${judged(safetyJudgments.recordedAt)}`,
          nextOn: sql<string | null>`${judged(safetyJudgments.nextOn)}`,
        },
        sql`${clients.place}`,
      ),
    })
    .from(clients)
    .where(and(ours(clients), isNull(clients.leftAt)));
};
