/** In SQL: the weeks of a partner that a small line shows, as one text for each of two tables. */
import "server-only";
import { and, between, desc, eq, max, type SQLWrapper, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { type OfPartner, ofCouple } from "./parts";

/** From the first to the last, and how many they are. */
export type Weeks = { first: string; last: string; most: number };

/** `100·week + value` for each week that has one, counted from the first: `meansOf` reads it. */
const codesOf = (weekOn: PgColumn, value: SQLWrapper, first: string) =>
  sql<string | null>`array_to_string(array_agg((${weekOn} - ${first}::date) / 7 * 100 + ${value})
    filter (where ${weekOn} >= ${first}::date), ',')`;

/** Their latest answers, and so the latest week of all, however long ago; the sum of the four questions that are in `pulses`. */
export const sumsOf = (tx: Tx, partner: OfPartner, { first, most }: Weeks) => {
  const { weekOn, rely, open, hope, trusted } = pulses;
  const latest = tx
    .select({ weekOn, sum: sql`${rely} + ${open} + ${hope} + ${trusted}`.as("sum") })
    .from(pulses)
    .where(and(ofCouple(pulses, partner), eq(pulses.clientId, partner.clientId)))
    .orderBy(desc(weekOn))
    .limit(most)
    .as("latest");
  return tx
    .select({
      lastWeekOn: max(latest.weekOn).as("last_week_on"),
      codes: codesOf(latest.weekOn, latest.sum, first).as("sums"),
    })
    .from(latest)
    .as("sums_of");
};

/** How at ease they were. */
export const easesOf = (tx: Tx, partner: OfPartner, { first, last }: Weeks) => {
  const { weekOn, ease } = pulseNotes;
  return sql<string | null>`(${tx
    .select({ codes: codesOf(weekOn, ease, first) })
    .from(pulseNotes)
    .where(
      and(
        ofCouple(pulseNotes, partner),
        eq(pulseNotes.clientId, partner.clientId),
        between(weekOn, first, last),
      ),
    )})`;
};
