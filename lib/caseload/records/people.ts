/** In SQL: the partners of a coach's couples, each looked up once: how far they have come with joining, whether to ask them alone, and their weeks. */
import "server-only";
import {
  and,
  between,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lte,
  ne,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { pulseNotes, pulses } from "@/db/schema/pulses";
import { jsonRows } from "@/db/statements";
import { checkWhy, isDue } from "@/lib/safety/check/records/due";
import type { CaseloadPartner, CaseloadShown } from "../types";
import { lastWeekOf, latestInvitations, ofAny, ofCouple, partnersOfAny } from "./parts";

type Moment = { day: string; at: string };
export type Weeks = { first: string; last: string };

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

/** `100·week + value` for each week that has one, counted from the first: `meansOf` reads it. */
const codesOf = (
  tx: Tx,
  people: People,
  { first, last }: Weeks,
  table: typeof pulses | typeof pulseNotes,
  value: SQL | PgColumn,
) => {
  const code = sql`(${table.weekOn} - ${first}::date) / 7 * 100 + ${value}`;
  return sql<string | null>`(${tx
    .select({ codes: sql`array_to_string(array_agg(${code}), ',')` })
    .from(table as typeof pulses)
    .where(
      and(ofCouple(table, people), eq(table.clientId, people.clientId), between(table.weekOn, first, last)),
    )})`;
};

/** One couple's, by place; with the sum of the four questions that are in `pulses`, and how at ease they were. */
export const partnerRows = (tx: Tx, people: People, coupleId: PgColumn, weeks: Weeks) => {
  const { rely, open, hope, trusted } = pulses;
  const { clientId, firstName, place, joinStatus, checkDue } = people;
  const row = {
    ...{ clientId, firstName },
    place: sql<CaseloadPartner["place"]>`${place}`,
    joinStatus: sql<CaseloadPartner["joinStatus"]>`${joinStatus}`,
    checkDue: sql<boolean>`${checkDue}`,
    lastPulseWeekOn: lastWeekOf(tx, people),
    sums: codesOf(tx, people, weeks, pulses, sql`${rely} + ${open} + ${hope} + ${trusted}`),
    eases: codesOf(tx, people, weeks, pulseNotes, pulseNotes.ease),
  };
  return tx
    .select({ rows: jsonRows(row, sql`${place}`).as("partner_rows") })
    .from(people)
    .where(eq(people.coupleId, coupleId));
};
