/** In SQL: the partners of a coach's couples, each looked up once: how far they have come with joining, whether to ask them alone, and their weeks. */
import "server-only";
import { and, eq, exists, inArray, isNotNull, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import { checkWhy, isDue } from "@/lib/safety/check/records/due";
import type { CaseloadPartner, CaseloadShown } from "../types";
import { isUnread, latestInvitations, ofAny, ofCouple, partnersOfAny } from "./parts";
import { easesOf, sumsOf, type Weeks } from "./weeks";

type Moment = { day: string; at: string };

/** The couples that are asked for. Stands in `with`. */
export const lookedAt = (tx: Tx, show: CaseloadShown) =>
  tx.$with("looked").as(
    tx
      .select({
        practiceId: couples.practiceId,
        coupleId: couples.id,
        label: couples.label,
        status: couples.status,
        episode: couples.episode,
        startedOn: couples.startedOn,
        unread: sql<number>`(${tx
          .select({ count: sql`count(*)::int` })
          .from(responses)
          .where(isUnread({ practiceId: couples.practiceId, coupleId: couples.id }))})`.as("unread"),
      })
      .from(couples)
      .where(show === "current" ? ne(couples.status, "closed") : eq(couples.status, show)),
  );
export type Looked = ReturnType<typeof lookedAt>;

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
