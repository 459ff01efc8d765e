/** Parts of statements on a counselor's couples: what is new, what is open, and whose invitation has lapsed. Used by the caseload and by today. */
import "server-only";
import {
  and,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  lte,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { clientAccounts, clients } from "@/db/schema/couples";
import { exerciseVersions } from "@/db/schema/exercises";
import { invitations } from "@/db/schema/invitations";
import { responses } from "@/db/schema/responses";
import { ofAssignment, versionOfAssignment } from "@/lib/assignments/records/versions";

/** A row of `couples`, or of a subselect that brings these along. */
export type CoupleColumns = { practiceId: PgColumn; coupleId: PgColumn; status: PgColumn };
type OfCouple = { practiceId: PgColumn; coupleId: PgColumn };

/** Joins rows that belong to a couple. */
export const ofCouple = (table: OfCouple, couple: OfCouple) =>
  and(eq(table.practiceId, couple.practiceId), eq(table.coupleId, couple.coupleId));

/** Responses that were submitted and not opened by the coach. */
export const isUnread = (couple: OfCouple) =>
  and(ofCouple(responses, couple), isNotNull(responses.submittedAt), isNull(responses.readAt));

/** `COUNT=6;` in an assignment's rule is 6; null when it is not there. */
const inRule = (name: "COUNT" | "INTERVAL") =>
  sql`nullif(split_part(split_part(${assignments.recurrence}, ${sql.raw(`'${name}='`)}, 2), ';', 1), '')::int`;

/** The occurrence that `today` falls into: a month's last day stands for a day that it does not have. */
const occurrenceOn = (today: string) => sql`(
  select case when ${assignments.recurrence} is null then 1 else least(${inRule("COUNT")}, 1 + case
    when ${assignments.recurrence} like '%MONTHLY%'
      then months - (${assignments.startsOn} + months * interval '1 month' > ${today}::date)::int
    else (${today}::date - ${assignments.startsOn}) / (7 * coalesce(${inRule("INTERVAL")}, 1))
  end) end as number
  from (select (12 * (extract(year from ${today}::date) - extract(year from ${assignments.startsOn}))
    + extract(month from ${today}::date) - extract(month from ${assignments.startsOn}))::int as months) m
  offset 0)`;

const ofVersion = (what: SQL) => sql`(select ${what} from ${exerciseVersions} where ${versionOfAssignment})`;

/** How many sheets of their own the partners have in an assignment, and whether there is one for both; as in lib/assignments/records/versions. */
const sheets = sql`(
  select case ${assignments.mode} when 'one' then 1 when 'apart' then 2 else ${ofVersion(
    sql`2 * ${exerciseVersions.asksEach}::int`,
  )} end as own,
  case when ${assignments.mode} <> 'together' then 0 else ${ofVersion(sql`${exerciseVersions.asksBoth}::int`)} end as shared
  offset 0)`;

const isOwn = isNotNull(responses.clientId);
/** Of an exercise that does not come back: sheets submitted or laid down, all those of the couple gathered at once. */
const finishedOnce = (tx: Tx, couple: OfCouple) =>
  tx
    .select({
      assignmentId: responses.assignmentId,
      own: sql<number>`count(*) filter (where ${isOwn})`.as("own_finished"),
      shared: sql<number>`count(*) filter (where not ${isOwn})`.as("shared_finished"),
    })
    .from(responses)
    .where(and(ofCouple(responses, couple), inArray(responses.status, ["done", "partly", "not_for_us"])))
    .groupBy(responses.assignmentId)
    .as("finished");

/** Of one that comes back: of the current occurrence, and what was laid down for all those to come. */
const finishedNow = (today: string) => sql`(
  select count(*) from ${responses}, lateral ${occurrenceOn(today)} now
  where ${ofAssignment(responses)} and case when ${isOwn} then sheets.own else sheets.shared end > 0
    and ((${responses.occurrence} = now.number and ${responses.status} in ('done', 'partly'))
      or (${responses.occurrence} <= now.number and ${responses.status} = 'not_for_us')))`;

/**
 * Assignments that somebody still has before them, as in lib/assignments/rules/cards: not begun yet, or a sheet of the
 * current occurrence neither submitted nor laid down.
 */
export const activeAssignments = (tx: Tx, couple: OfCouple, today: string) => {
  const once = finishedOnce(tx, couple);
  return tx
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(sql`lateral ${sheets} sheets`, sql`true`)
    .leftJoin(once, eq(once.assignmentId, assignments.id))
    .where(
      and(
        ofCouple(assignments, couple),
        isNull(assignments.withdrawnAt),
        sql`(${assignments.startsOn} > ${today}::date or sheets.own + sheets.shared > case
          when ${assignments.recurrence} is not null then ${finishedNow(today)}
          else least(sheets.own, coalesce(${once.own}, 0)) + least(sheets.shared, coalesce(${once.shared}, 0)) end)`,
      ),
    );
};

/** An active couple with nothing to do between sessions. A first one found is enough to say no. */
export const hasNothingActive = (tx: Tx, couple: CoupleColumns, today: string) =>
  sql<boolean>`${and(eq(couple.status, "active"), notExists(activeAssignments(tx, couple, today)))}`;

/** The invitation of a client that counts: the one not replaced, else the latest. For a lateral join to `clients`. */
export const latestInvitation = (tx: Tx) =>
  tx
    .select({
      expiresAt: sql<Date>`least(${invitations.expiresAt}, ${invitations.replacedAt})`
        .mapWith(invitations.expiresAt)
        .as("works_until"),
    })
    .from(invitations)
    .where(and(ofCouple(invitations, clients), eq(invitations.clientId, clients.id)))
    .orderBy(desc(isNull(invitations.replacedAt)), desc(invitations.createdAt))
    .limit(1)
    .as("latest_invitation");

export type LatestInvitation = ReturnType<typeof latestInvitation>;

export const hasJoined = (tx: Tx) =>
  exists(
    tx
      .select({ clientId: clientAccounts.clientId })
      .from(clientAccounts)
      .where(and(ofCouple(clientAccounts, clients), eq(clientAccounts.clientId, clients.id))),
  );

/** A partner who has not joined, and whose latest link no longer works. */
export const hasLapsed = (tx: Tx, couple: CoupleColumns, invitation: LatestInvitation, at: string) =>
  and(
    inArray(couple.status, ["active", "paused"]),
    lte(invitation.expiresAt, sql`${at}::timestamptz`),
    sql`not ${hasJoined(tx)}`,
  );
