/** Part of statements on a counselor's couples: the assignments that somebody still has before them. Used by the caseload and by today. */
import "server-only";
import { and, desc, eq, isNotNull, isNull, notExists, type SQL, sql } from "drizzle-orm";
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
/** Of an exercise that does not come back: its sheets submitted or laid down. */
const finishedOnce = sql`(
  select least(sheets.own, count(*) filter (where ${isOwn})) + least(sheets.shared, count(*) filter (where not ${isOwn}))
  from ${responses} where ${ofAssignment(responses)} and ${isFinished})`;

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

const given = (couple: OfCouple) => and(ofCouple(assignments, couple), isNull(assignments.withdrawnAt));

/** Assignments that somebody still has before them. */
export const activeAssignments = (tx: Tx, couple: OfCouple, today: string) =>
  tx
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(sql`lateral ${sheets} sheets`, sql`true`)
    .where(and(given(couple), stillBefore(today)));

/** An active couple with nothing to do between sessions. Looked for from the latest on: the first one found says no. */
export const hasNothingActive = (tx: Tx, couple: CoupleColumns, today: string) => {
  const latestFirst = tx
    .select({
      ...{ practiceId: assignments.practiceId, coupleId: assignments.coupleId, id: assignments.id },
      ...{ mode: assignments.mode, exerciseId: assignments.exerciseId, version: assignments.version },
      ...{ startsOn: assignments.startsOn, recurrence: assignments.recurrence },
    })
    .from(assignments)
    .where(given(couple))
    .orderBy(desc(assignments.createdAt))
    .as("assignments");
  const active = tx
    .select({ one: sql`1` })
    .from(latestFirst)
    .innerJoin(sql`lateral ${sheets} sheets`, sql`true`)
    .where(stillBefore(today));
  return sql<boolean>`${and(eq(couple.status, "active"), notExists(active))}`;
};
