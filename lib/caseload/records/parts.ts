/** Parts of statements on a counselor's couples: what is new, what is open, and whose invitation has lapsed. Used by the caseload and by today. */
import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, type SQLWrapper, sql, type WithSubquery } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clientAccounts, clients } from "@/db/schema/couples";
import { invitations } from "@/db/schema/invitations";
import { pulses } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";

/** A row of `couples`, or of a subselect that brings these along. */
export type CoupleColumns = { practiceId: PgColumn; coupleId: PgColumn; status: PgColumn };
export type OfCouple = { practiceId: PgColumn; coupleId: PgColumn };
export type OfPartner = OfCouple & { clientId: PgColumn };
/** Stands in `with`. */
export type ListOfCouples = WithSubquery & { coupleId: SQLWrapper };

/** Joins rows that belong to a couple. */
export const ofCouple = (table: OfCouple, couple: OfCouple) =>
  and(eq(table.practiceId, couple.practiceId), eq(table.coupleId, couple.coupleId));

/** Rows that belong to any of the couples that stand in `with`: found by one look into an index, however many they are. */
export const ofAny = (table: OfCouple, looked: ListOfCouples) =>
  sql`${table.coupleId} = any((select array_agg(${looked.coupleId}) from ${looked})::uuid[])`;

/** Responses that were submitted and not opened by the coach. */
export const unread = and(isNotNull(responses.submittedAt), isNull(responses.readAt));

/** The invitation of each partner that counts: the one not replaced, else the latest. Stands in `from`. */
export const latestInvitations = (tx: Tx, looked: ListOfCouples) => {
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

/** Stands in a lateral join as `clients`: by an index, couple after couple; in an order, so that it stays by itself and is not joined as a list. */
export const partnersOf = (tx: Tx, couple: OfCouple) =>
  tx
    .select({
      ...{ practiceId: clients.practiceId, coupleId: clients.coupleId, id: clients.id, place: clients.place },
      ...{ firstName: clients.firstName, leftAt: clients.leftAt },
    })
    .from(clients)
    .where(ofCouple(clients, couple))
    .orderBy(asc(clients.place))
    .as("clients");

/** To look values up in, as texts, within the statement: read once for it, found by their key. */
export const toLookIn = (id: SQLWrapper, value: SQLWrapper) => sql`jsonb_object_agg(${id}, ${value})`;

/** The partners who have joined: a list to look a partner up in, hashed once for a statement. Never an array, which is gone through one by one. */
export const joinedOf = (tx: Tx, looked: ListOfCouples) =>
  tx.select({ clientId: clientAccounts.clientId }).from(clientAccounts).where(ofAny(clientAccounts, looked));

/** Not one row of it, looked for once for each row: `not exists` alone may become a join, which compares each with each where few were expected. */
export const noneOf = (rows: SQLWrapper) => sql`not exists (${rows} offset 0)`;

/** The Monday of a partner's latest check-in. */
export const lastWeekOf = (tx: Tx, partner: OfPartner) =>
  sql<string | null>`(${tx
    .select({ on: pulses.weekOn })
    .from(pulses)
    .where(and(ofCouple(pulses, partner), eq(pulses.clientId, partner.clientId)))
    .orderBy(desc(pulses.weekOn))
    .limit(1)})`;
