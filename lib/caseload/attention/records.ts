/** In SQL: what is known of each of a counselor's couples that may ask for their attention. Inside a coach's transaction. */
import "server-only";
import {
  and,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lte,
  max,
  min,
  type SQL,
  type SQLWrapper,
  sql,
} from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { agreementVersions } from "@/db/schema/agreement-versions";
import { appointments } from "@/db/schema/appointments";
import { attentionMarks } from "@/db/schema/attention-marks";
import { clients } from "@/db/schema/couples";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { pulses } from "@/db/schema/pulses";
import { jsonRows } from "@/db/statements";
import { hasLapsed, latestInvitation, ofCouple } from "../records/parts";
import type { Looked } from "../today/records";
import type { CoupleFacts } from "./types";

const lateDays = 28;

export type Moment = { day: string; at: string; timeZone: string };
type Partner = CoupleFacts["partners"][number];

const ofPartner = (table: { practiceId: PgColumn; coupleId: PgColumn; clientId: PgColumn }) =>
  and(ofCouple(table, clients), eq(table.clientId, clients.id));

const dayOf = (at: SQLWrapper, { timeZone }: Moment) => sql`((${at}) at time zone ${timeZone}::text)::date`;

const partnerRows = (tx: Tx, couple: Looked, moment: Moment) => {
  const invitation = latestInvitation(tx);
  const lastWeek = tx
    .select({ on: max(pulses.weekOn) })
    .from(pulses)
    .where(ofPartner(pulses));
  const late = (what: SQL) =>
    tx
      .select({ what })
      .from(commitmentOccurrences)
      .where(
        and(
          ofPartner(commitmentOccurrences),
          eq(commitmentOccurrences.state, "kept_late"),
          lte(commitmentOccurrences.onDate, moment.day),
          gte(commitmentOccurrences.onDate, sql`${moment.day}::date - ${sql.raw(String(lateDays))}`),
        ),
      );
  const row = {
    clientId: clients.id,
    firstName: clients.firstName,
    lastWeekOn: sql<Partner["lastWeekOn"]>`${lastWeek}`,
    late: sql<Partner["late"]>`${late(sql`count(*)::int`)}`,
    lastLateOn: sql<Partner["lastLateOn"]>`${late(sql`max(${commitmentOccurrences.onDate})`)}`,
    lapsedOn: sql<Partner["lapsedOn"]>`case when ${hasLapsed(tx, couple, invitation, moment.at)}
      then ${dayOf(invitation.expiresAt, moment)} end`,
  };
  return tx
    .select({ rows: jsonRows(row, sql`${clients.place}`) })
    .from(clients)
    .leftJoinLateral(invitation, sql`true`)
    .where(ofCouple(clients, couple));
};

/** One row for each couple that is not separating or closed. `couple` brings along its label and whether there is nothing to do. */
export const factRows = (tx: Tx, couple: Looked, moment: Moment) => {
  const review = tx
    .select({ on: min(agreementVersions.reviewOn) })
    .from(agreementVersions)
    .where(
      and(
        ofCouple(agreementVersions, couple),
        eq(agreementVersions.state, "active"),
        lte(agreementVersions.reviewOn, moment.day),
      ),
    );
  const booked = (when: SQL | undefined, what: SQL) =>
    tx
      .select({ what })
      .from(appointments)
      .where(and(ofCouple(appointments, couple), isNull(appointments.canceledAt), when));
  const at = sql`${moment.at}::timestamptz`;
  const marks = tx
    .select({
      rows: jsonRows({
        key: attentionMarks.key,
        untilOn: attentionMarks.untilOn,
        words: attentionMarks.words,
      }),
    })
    .from(attentionMarks)
    .where(ofCouple(attentionMarks, couple));
  const row = {
    coupleId: couple.coupleId,
    coupleLabel: couple.label,
    isActive: sql<boolean>`${couple.status} = 'active'`,
    isQuiet: sql<boolean>`${couple.isQuiet}`,
    reviewOn: sql<string | null>`${review}`,
    lastSessionOn: sql<
      string | null
    >`${booked(lte(appointments.endsAt, at), dayOf(sql`max(${appointments.endsAt})`, moment))}`,
    hasNextSession: sql<boolean>`exists ${booked(gt(appointments.endsAt, at), sql`1`)}`,
    partners: sql<CoupleFacts["partners"]>`${partnerRows(tx, couple, moment)}`,
    marks: sql<CoupleFacts["marks"]>`${marks}`,
  };
  return tx
    .select({ rows: jsonRows(row).as("fact_rows") })
    .from(couple)
    .where(inArray(couple.status, ["active", "paused"]))
    .as("facts");
};
