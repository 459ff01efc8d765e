/** In SQL: the partners of a coach's couples, each looked up once: how far they have come with joining, whether to ask them alone, and their weeks. */
import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clientAccounts, clients } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import { checkWhy, isDue } from "@/lib/safety/check/records/due";
import type { CaseloadPartner } from "../types";
import type { Looked } from "./looked";
import { latestInvitations, ofAny, ofCouple, partnersOfAny } from "./parts";
import { easesOf, sumsOf, type Weeks } from "./weeks";

type Moment = { day: string; at: string };

/** Stands in `with`. */
export const peopleOf = (tx: Tx, looked: Looked, { day, at }: Moment) => {
  const joined = tx
    .select({ clientId: clientAccounts.clientId })
    .from(clientAccounts)
    .where(ofAny(clientAccounts, looked))
    .as("joined");
  const latest = latestInvitations(tx, looked);
  const isOver = lte(latest.until, sql`${at}::timestamptz`);
  return tx.$with("people").as(
    tx
      .select({
        ...{ practiceId: clients.practiceId, coupleId: clients.coupleId, clientId: clients.id },
        ...{ firstName: clients.firstName, place: clients.place },
        joinStatus: sql<CaseloadPartner["joinStatus"]>`case when ${isNotNull(joined.clientId)} then 'joined'
          when ${isNull(latest.until)} then 'not_invited' when ${isOver} then 'lapsed' else 'invited' end`.as(
          "join_status",
        ),
        checkDue: isDue(checkWhy(tx, looked, day)).as("check_due"),
        works: sql<boolean>`${inArray(looked.status, ["active", "paused"])}`.as("works"),
      })
      .from(looked)
      .innerJoin(partnersOfAny(tx, looked), ofCouple(clients, looked))
      .leftJoin(joined, eq(joined.clientId, clients.id))
      .leftJoin(latest, eq(latest.clientId, clients.id)),
  );
};
type People = ReturnType<typeof peopleOf>;

/** A partner has a link that no longer works, or is to be asked alone. */
export const anyAsks = (tx: Tx, people: People, coupleId: PgColumn) =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(people)
      .where(
        and(
          eq(people.coupleId, coupleId),
          or(sql`${people.checkDue}`, and(sql`${people.works}`, eq(people.joinStatus, "lapsed"))),
        ),
      ),
  );

/** One couple's, by place. */
export const partnerRows = (tx: Tx, people: People, coupleId: PgColumn, weeks: Weeks) => {
  const { clientId, firstName, place, joinStatus, checkDue } = people;
  const sums = sumsOf(tx, people, weeks);
  const row = {
    ...{ clientId, firstName },
    place: sql<CaseloadPartner["place"]>`${place}`,
    joinStatus: sql<CaseloadPartner["joinStatus"]>`${joinStatus}`,
    checkDue: sql<boolean>`${checkDue}`,
    lastPulseWeekOn: sql<string | null>`${sums.lastWeekOn}`,
    sums: sql<string | null>`${sums.codes}`,
    eases: easesOf(tx, people, weeks),
  };
  return tx
    .select({ rows: jsonRows(row, sql`${place}`).as("partner_rows") })
    .from(people)
    .leftJoinLateral(sums, sql`true`)
    .where(eq(people.coupleId, coupleId));
};
