/** Parts of statements on a counselor's couples: what is new, what is open, and whose invitation has lapsed. Used by the caseload and by today. */
import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQLWrapper, sql, type WithSubquery } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { pulses } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";

/** A row of `couples`, or of a subselect that brings these along. */
export type CoupleColumns = { practiceId: PgColumn; coupleId: PgColumn; status: PgColumn };
export type OfCouple = { practiceId: PgColumn; coupleId: PgColumn };
export type OfPartner = OfCouple & { clientId: PgColumn };
type Looked = WithSubquery & { coupleId: SQLWrapper };

/** Joins rows that belong to a couple. */
export const ofCouple = (table: OfCouple, couple: OfCouple) =>
  and(eq(table.practiceId, couple.practiceId), eq(table.coupleId, couple.coupleId));

/** Rows that belong to any of the couples that stand in `with`: found by one look into an index, however many they are. */
export const ofAny = (table: OfCouple, looked: Looked) =>
  sql`${table.coupleId} = any((select array_agg(${looked.coupleId}) from ${looked})::uuid[])`;

/** Responses that were submitted and not opened by the coach. */
export const unread = and(isNotNull(responses.submittedAt), isNull(responses.readAt));
export const isUnread = (couple: OfCouple) => and(ofCouple(responses, couple), unread);

/** The invitation of each partner that counts: the one not replaced, else the latest. Stands in `from`. */
export const latestInvitations = (tx: Tx, looked: Looked) => {
  const { clientId, expiresAt, replacedAt, createdAt } = invitations;
  return tx
    .selectDistinctOn([clientId], {
      ...{ practiceId: invitations.practiceId, coupleId: invitations.coupleId, clientId },
      until: sql`least(${expiresAt}, ${replacedAt})`.as("works_until"),
    })
    .from(invitations)
    .where(ofAny(invitations, looked))
    .orderBy(asc(clientId), desc(isNull(replacedAt)), desc(createdAt))
    .as("latest");
};

/** Stands in `from` as `clients`: by itself, so that it is looked into once; in an order, so that it stays by itself. */
export const partnersOfAny = (tx: Tx, looked: Looked) =>
  tx
    .select({
      ...{ practiceId: clients.practiceId, coupleId: clients.coupleId, id: clients.id, place: clients.place },
      ...{ firstName: clients.firstName, leftAt: clients.leftAt },
    })
    .from(clients)
    .where(ofAny(clients, looked))
    .orderBy(asc(clients.place))
    .as("clients");

/** The Monday of a partner's latest check-in. */
export const lastWeekOf = (tx: Tx, partner: OfPartner) =>
  sql<string | null>`(${tx
    .select({ on: pulses.weekOn })
    .from(pulses)
    .where(and(ofCouple(pulses, partner), eq(pulses.clientId, partner.clientId)))
    .orderBy(desc(pulses.weekOn))
    .limit(1)})`;
