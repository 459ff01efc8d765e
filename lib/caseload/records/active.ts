/** Part of statements on a counselor's couples: the assignments that somebody still has before them. Used by the caseload and by today. */
import "server-only";
import { and, inArray, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { exerciseVersions } from "@/db/schema/exercises";
import { responses } from "@/db/schema/responses";
import { ofAssignment, versionOfAssignment } from "@/lib/assignments/records/versions";
import { type CoupleColumns, type OfCouple, ofCouple } from "./parts";

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
/** Spelled out, as in the index of the same name: it is looked into alone. */
const isFinished = sql`${responses.status} in ('done', 'partly', 'not_for_us')`;
/** Of a couple, whose sheets of which assignments are submitted or laid down: an assignment for each sheet. */
const finishedOf = (couple: OfCouple) => sql`(
  select array_agg(${responses.assignmentId}) filter (where ${isOwn}) as own,
    array_agg(${responses.assignmentId}) filter (where not ${isOwn}) as shared
  from ${responses} where ${ofCouple(responses, couple)} and ${isFinished})`;

const times = (list: SQL) => sql`coalesce(cardinality(array_positions(${list}, ${assignments.id})), 0)`;
/** Of an exercise that does not come back. */
const finishedOnce = sql`least(sheets.own, ${times(sql`finished.own`)}) + least(sheets.shared, ${times(sql`finished.shared`)})`;

/** Of one that comes back: of the current occurrence, and what was laid down for all those to come. */
const finishedNow = (today: string) => sql`(
  select count(*) from ${responses}, lateral ${occurrenceOn(today)} now
  where ${ofAssignment(responses)} and case when ${isOwn} then sheets.own else sheets.shared end > 0
    and ((${responses.occurrence} = now.number and ${responses.status} in ('done', 'partly'))
      or (${responses.occurrence} <= now.number and ${responses.status} = 'not_for_us')))`;

/** Not begun yet, or a sheet of the current occurrence neither submitted nor laid down, as in lib/assignments/rules/cards. */
const stillBefore = (today: string) =>
  sql`(${assignments.startsOn} > ${today}::date or sheets.own + sheets.shared > case
    when ${assignments.recurrence} is not null then ${finishedNow(today)} else ${finishedOnce} end)`;

/** Assignments that somebody still has before them. */
export const activeAssignments = (tx: Tx, couple: OfCouple, today: string) =>
  tx
    .select({ id: assignments.id })
    .from(sql`${finishedOf(couple)} finished`)
    .innerJoin(assignments, and(ofCouple(assignments, couple), isNull(assignments.withdrawnAt)))
    .innerJoin(sql`lateral ${sheets} sheets`, stillBefore(today));

/** A couple that works, or one alone, with nothing to do between sessions. A first one found is enough to say no. */
export const hasNothingActive = (tx: Tx, couple: CoupleColumns, today: string) =>
  sql<boolean>`${and(inArray(couple.status, ["active", "one_partner"]), notExists(activeAssignments(tx, couple, today)))}`;
