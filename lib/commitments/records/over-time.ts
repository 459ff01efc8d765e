/** Commitments over time, inside a counselor's transaction: by week, and each with its days. */
import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { commitments } from "@/db/schema/commitments";
import { clients } from "@/db/schema/couples";
import { commitmentOccurrences, occurrenceNotes } from "@/db/schema/occurrences";
import { jsonRow } from "@/db/statements";
import type { Coach } from "@/lib/platform/auth/actor";
import { addDays, dayIn } from "@/lib/platform/time/day";
import { partnersOf } from "@/lib/practice/couples/records";
import { mondayOf } from "@/lib/trust/records/weeks";
import { weekOf } from "@/lib/trust/rules/weeks";
import { rhythmInWords } from "../rules/days";
import type { OccurrenceState } from "../rules/steps";
import type { CommitmentWeek, CoupleCommitments } from "../types";
import type { OccurrenceKey } from "./lock";
import { ofCommitment } from "./mine";

const coachLength = 60;

type Span = { coupleId: string; weeks: number };

const firstWeekOf = (coach: Coach, weeks: number) =>
  addDays(weekOf(dayIn(coach.timeZone, coach.at)), -7 * (weeks - 1));

/** Said about, or over by now: what a counselor reads of a day. */
const isToldOrPast = (day: typeof commitmentOccurrences, today: string) =>
  or(
    ne(day.state, "planned"),
    and(lt(day.onDate, today), or(isNull(commitments.closedOn), lt(day.onDate, commitments.closedOn))),
  );

export async function readWeeks(tx: Tx, coach: Coach, { coupleId, weeks }: Span): Promise<CommitmentWeek[]> {
  const { onDate, clientId, state } = commitmentOccurrences;
  const monday = mondayOf(onDate);
  const many = (one: OccurrenceState) => sql<number>`(count(*) filter (where ${eq(state, one)}))::int`;
  return tx
    .select({
      weekOn: sql<string>`${monday}::text`,
      clientId,
      kept: many("kept"),
      keptLate: many("kept_late"),
      toldEarly: many("renegotiated"),
      notThisTime: many("missed"),
      open: many("planned"),
    })
    .from(commitmentOccurrences)
    .innerJoin(commitments, ofCommitment(commitmentOccurrences))
    .where(
      and(
        eq(commitmentOccurrences.practiceId, coach.practiceId),
        eq(commitmentOccurrences.coupleId, coupleId),
        gte(onDate, firstWeekOf(coach, weeks)),
        ne(state, "cancelled"),
        isToldOrPast(commitmentOccurrences, dayIn(coach.timeZone, coach.at)),
      ),
    )
    .groupBy(monday, clientId)
    .orderBy(monday, clientId);
}

const noteOf = (note: OccurrenceKey & { clientId: AnyPgColumn }, byGiver: boolean) =>
  and(
    eq(note.practiceId, commitmentOccurrences.practiceId),
    eq(note.coupleId, commitmentOccurrences.coupleId),
    eq(note.commitmentId, commitmentOccurrences.commitmentId),
    eq(note.onDate, commitmentOccurrences.onDate),
    (byGiver ? eq : ne)(note.clientId, commitmentOccurrences.clientId),
  );

/** Each commitment's days that are told or past, newest first, as one JSON array. */
function daysOfEach(tx: Tx, today: string, firstWeek: string) {
  const own = alias(occurrenceNotes, "own");
  const other = alias(occurrenceNotes, "other");
  const { onDate, state, movedFrom, reason, proposal, next } = commitmentOccurrences;
  const day = jsonRow({
    ...{ onDate, state, movedFrom, reason, proposal, next, note: own.words },
    sawDifferently: sql<
      string | null
    >`case when ${other.clientId} is null then null else coalesce(${other.words}, '') end`,
  });
  const rowsOf = <T>(row: SQL<T>, where: SQL | undefined) =>
    sql<T[]>`coalesce(jsonb_agg(${row} order by ${onDate} desc) filter (where ${where}), '[]')`;
  return tx
    .select({
      lastOn: sql<string | null>`max(${onDate})`.as("last_on"),
      all: rowsOf(day, isToldOrPast(commitmentOccurrences, today)).as("all_days"),
    })
    .from(commitmentOccurrences)
    .leftJoin(own, noteOf(own, true))
    .leftJoin(other, noteOf(other, false))
    .where(and(ofCommitment(commitmentOccurrences), gte(onDate, firstWeek)))
    .as("days");
}

/** @throws NotFound */
export async function readCoupleCommitments(tx: Tx, coach: Coach, span: Span): Promise<CoupleCommitments> {
  const { coupleId } = span;
  const today = dayIn(coach.timeZone, coach.at);
  const firstWeek = firstWeekOf(coach, span.weeks);
  const people = await partnersOf(tx, coupleId);
  const days = daysOfEach(tx, today, firstWeek);
  const rows = await tx
    .select({
      commitmentId: commitments.id,
      giverId: commitments.clientId,
      words: commitments.words,
      toWhom: commitments.toWhom,
      startsOn: commitments.startsOn,
      recurrence: commitments.recurrence,
      closedOn: commitments.closedOn,
      closedBy: clients.firstName,
      days: days.all,
    })
    .from(commitments)
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, commitments.practiceId),
        eq(clients.coupleId, commitments.coupleId),
        eq(clients.id, commitments.closedBy),
      ),
    )
    .crossJoinLateral(days)
    .where(
      and(
        eq(commitments.practiceId, coach.practiceId),
        eq(commitments.coupleId, coupleId),
        isNotNull(days.lastOn),
      ),
    )
    .orderBy(isNotNull(commitments.closedOn), desc(commitments.startsOn), asc(commitments.id))
    .limit(coachLength);
  const each = rows.flatMap(({ giverId, startsOn, recurrence, ...row }) => {
    const giver = people.find(({ clientId }) => clientId === giverId);
    return giver ? [{ ...row, giver, rhythm: rhythmInWords({ startsOn, recurrence }, today) }] : [];
  });
  return { today, people, commitments: each, weeks: await readWeeks(tx, coach, span), firstWeek };
}
