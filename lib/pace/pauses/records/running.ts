/** Rests that run just now, inside a caller's transaction: the policies decide whose. */
import "server-only";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { hardWeeks } from "@/db/schema/load";
import { couplePauses, pauses } from "@/db/schema/pauses";
import type { Until } from "../types";

type Kind = "alone" | "together" | "hard";

/** In the database's words: not ended, and its day of coming back has not come. */
export const isRunning = (table: typeof pauses | typeof couplePauses, today: string) =>
  and(isNull(table.endedAt), or(isNull(table.untilOn), gt(table.untilOn, today)));

/** One's own rests, yeses to resting together, weeks called hard, and the rest that both have said yes to, as far as the policies show them. */
const running = builtOnce((tx, { coupleId, today }: { coupleId: string; today: string }) =>
  tx
    .select({
      clientId: sql<string | null>`${pauses.clientId}`.as("client_id"),
      kind: sql<Kind | null>`${pauses.kind}`.as("kind"),
      untilOn: pauses.untilOn,
    })
    .from(pauses)
    .where(and(eq(pauses.coupleId, coupleId), isRunning(pauses, today)))
    .unionAll(
      tx
        .select({
          clientId: sql<string | null>`null::uuid`.as("client_id"),
          kind: sql<Kind | null>`null`.as("kind"),
          untilOn: couplePauses.untilOn,
        })
        .from(couplePauses)
        .where(and(eq(couplePauses.coupleId, coupleId), isRunning(couplePauses, today))),
    )
    .unionAll(
      tx
        .select({
          clientId: sql<string | null>`${hardWeeks.clientId}`.as("client_id"),
          kind: sql<Kind | null>`'hard'`.as("kind"),
          untilOn: sql<string | null>`${hardWeeks.untilOn}`.as("until_on"),
        })
        .from(hardWeeks)
        .where(and(eq(hardWeeks.coupleId, coupleId), gt(hardWeeks.untilOn, today))),
    ),
);

/** @returns the rest of both, and of each their own until a day or for an open time; null where nothing runs */
export async function runningPauses(tx: Tx, coupleId: string, today: string) {
  const rows = await running(tx, { coupleId, today });
  const ours = rows.find(({ clientId }) => clientId === null);
  const until = (personId: string, kind: Kind): Until | null => {
    const row = rows.find((one) => one.clientId === personId && one.kind === kind);
    return row ? { untilOn: row.untilOn } : null;
  };
  return { ours: ours ? { untilOn: ours.untilOn } : null, until };
}
