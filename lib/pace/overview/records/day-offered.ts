/** Inside a statement about a client's own couple: whether the place for a line about the day is to be named at home. */
import "server-only";
import { and, eq, exists, inArray, not, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { couples } from "@/db/schema/couples";
import { checkInDays, checkInLines } from "@/db/schema/day";

type DayAsked = { me: string; today: string; weekday: number };

/** Today is one of the days they chose, and they have not written yet. Says nothing about the other. */
export function isDayOffered(tx: Tx, { me, today, weekday }: DayAsked): SQL<boolean> {
  const written = tx
    .select({ one: sql`1` })
    .from(checkInLines)
    .where(
      and(
        eq(checkInLines.practiceId, couples.practiceId),
        eq(checkInLines.coupleId, couples.id),
        eq(checkInLines.onDate, today),
        eq(checkInLines.clientId, me),
      ),
    );
  const chosen = tx
    .select({ one: sql`1` })
    .from(checkInDays)
    .where(
      and(
        eq(checkInDays.practiceId, couples.practiceId),
        eq(checkInDays.coupleId, couples.id),
        eq(checkInDays.clientId, me),
        sql`${weekday} = any(${checkInDays.days})`,
      ),
    );
  const open = inArray(couples.status, ["active", "paused"]);
  return sql<boolean>`${and(open, exists(chosen), not(exists(written)))}`;
}
