/** What one partner has offered and what both share, inside their own transaction: no row of the other's offers is read. */
import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { clients, couples } from "@/db/schema/couples";
import { pulseOffers, sharedPeriods } from "@/db/schema/pulse-sharing";
import { jsonRows } from "@/db/statements";

export const sharingRow = builtOnce((tx, { coupleId, personId }: { coupleId: string; personId: string }) => {
  const { id: offerId, fromWeek, toWeek, createdAt, revokedAt } = pulseOffers;
  const offered = tx
    .select({
      rows: jsonRows({ offerId, fromWeek, toWeek }, sql`${fromWeek}, ${createdAt}`).as("offer_rows"),
    })
    .from(pulseOffers)
    .where(isNull(revokedAt))
    .as("offered");
  const both = { fromWeek: sharedPeriods.fromWeek, toWeek: sharedPeriods.toWeek };
  const shared = tx
    .select({ rows: jsonRows(both, sql`${both.fromWeek}`).as("shared_rows") })
    .from(sharedPeriods)
    .as("shared");
  return tx
    .select({
      partnerName: clients.firstName,
      startedOn: couples.startedOn,
      status: couples.status,
      offers: offered.rows,
      shared: shared.rows,
    })
    .from(couples)
    .innerJoin(clients, and(eq(clients.practiceId, couples.practiceId), eq(clients.coupleId, couples.id)))
    .crossJoin(offered)
    .crossJoin(shared)
    .where(and(eq(couples.id, coupleId), ne(clients.id, personId)));
});
