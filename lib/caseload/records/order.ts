/** In SQL: the ways to order a caseload that do not need what asks for attention. */
import "server-only";
import { and, eq, gt, isNull, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { clients } from "@/db/schema/couples";
import { pulses } from "@/db/schema/pulses";
import type { Chosen, Looked } from "./looked";
import { ofCouple } from "./parts";

type Sort = Chosen["sort"];

/** What a page is ordered by, read once for each couple; the name comes after it. */
export function sortKeys(tx: Tx, looked: Looked, { at }: { at: string }): Record<Sort, SQL> {
  const next = tx
    .select({ at: sql`min(${appointments.startsAt})` })
    .from(appointments)
    .where(
      and(
        ...[ofCouple(appointments, looked), isNull(appointments.canceledAt)],
        gt(appointments.endsAt, sql`${at}::timestamptz`),
      ),
    );
  const ofOne = tx
    .select({ on: sql`max(${pulses.weekOn})` })
    .from(pulses)
    .where(and(ofCouple(pulses, looked), eq(pulses.clientId, clients.id)));
  // Of the one from whom nothing has come for longer: the other's answers do not hide them.
  const latest = tx
    .select({ on: sql`min(coalesce((${ofOne}), '-infinity'))` })
    .from(clients)
    .where(and(ofCouple(clients, looked), isNull(clients.leftAt)));
  return { name: sql`true`, session: sql`(${next})`, quiet: sql`(${latest})` };
}

export const inOrder = (sort: Sort, key: SQLWrapper): SQL[] =>
  ({ name: [], session: [sql`${key} nulls last`], quiet: [sql`${key} nulls first`] })[sort];
