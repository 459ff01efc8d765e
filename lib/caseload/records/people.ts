/** In SQL: the partners of one couple, and how far each has come with joining. */
import "server-only";
import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { clients } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import type { CaseloadPartner } from "../types";
import { joinedOf, type ListOfCouples, latestInvitations, type OfCouple, ofCouple, toLookIn } from "./parts";

type Couple = OfCouple & ListOfCouples;

/** As JSON, found by indexes, so that it costs the same however many couples there are. */
export const partnerRowsOf = (tx: Tx, couple: Couple, { at }: { at: string }) => {
  const latest = latestInvitations(tx, couple);
  const ends = tx.select({ all: toLookIn(latest.clientId, latest.until) }).from(latest);
  const hasJoined = inArray(clients.id, joinedOf(tx, couple));
  const isOver = sql`(${ends} ->> ${clients.id}::text)::timestamptz <= ${at}::timestamptz`;
  const row = {
    ...{ clientId: clients.id, firstName: clients.firstName },
    place: sql<CaseloadPartner["place"]>`${clients.place}`,
    joinStatus: sql<CaseloadPartner["joinStatus"]>`case when ${hasJoined} then 'joined'
      else case ${isOver} when true then 'lapsed' when false then 'invited' else 'not_invited' end end`,
  };
  return tx
    .select({ rows: jsonRows(row, sql`${clients.place}`).as("partner_rows") })
    .from(clients)
    .where(ofCouple(clients, couple))
    .as("people");
};
