/** What a client's page shows of both partners' commitments, inside their transaction: open ones, and what happened. */
import "server-only";
import { and, asc, desc, eq, gte, isNotNull, isNull, notInArray, or, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { commitmentConfidences, commitments } from "@/db/schema/commitments";
import { commitmentOccurrences, occurrenceNotes } from "@/db/schema/occurrences";
import { jsonRows } from "@/db/statements";
import type { Client } from "@/lib/platform/auth/actor";
import { addDays } from "@/lib/platform/time/day";
import { asSeen } from "@/lib/safety/records/as-seen";
import type { HappenedRow, OpenRow } from "../rules/view";
import { isMoved, isSettled, ourCommitments } from "./lock";

const lookBack = 13;
const most = 60;

type Part = Record<"practiceId" | "coupleId" | "commitmentId", AnyPgColumn>;

/** Joins a commitment to what belongs to it. */
export const ofCommitment = (part: Part) =>
  and(
    eq(part.practiceId, commitments.practiceId),
    eq(part.coupleId, commitments.coupleId),
    eq(part.commitmentId, commitments.id),
  );

/** Commitments that are not closed, with their days of the last two weeks and to come; the next one first. */
export async function readOpen(tx: Tx, client: Client, today: string): Promise<OpenRow[]> {
  const day = asSeen(client, commitmentOccurrences, "day");
  const { onDate, state, reportedOn } = day;
  const days = tx
    .select({
      all: jsonRows({ onDate, state, reportedOn, settled: isSettled(day) }, sql`${onDate}`).as("all_days"),
      nextOn: sql<
        string | null
      >`min(${onDate}) filter (where ${and(gte(onDate, today), eq(state, "planned"))})`.as("next_on"),
      lastOn: sql<string | null>`max(${onDate})`.as("last_on"),
    })
    .from(day)
    .where(and(ofCommitment(day), gte(onDate, addDays(today, -lookBack))))
    .as("days");
  const mine = eq(commitments.clientId, client.personId);
  return tx
    .select({
      commitmentId: commitments.id,
      mine: sql<boolean>`${mine}`,
      words: commitments.words,
      toWhom: commitments.toWhom,
      startsOn: commitments.startsOn,
      recurrence: commitments.recurrence,
      confidence: commitmentConfidences.confidence,
      days: days.all,
    })
    .from(commitments)
    .crossJoinLateral(days)
    .leftJoin(commitmentConfidences, ofCommitment(commitmentConfidences))
    .where(
      and(
        ourCommitments(client),
        isNull(commitments.closedOn),
        or(isNotNull(days.nextOn), and(mine, isNotNull(days.lastOn))),
      ),
    )
    .orderBy(sql`${days.nextOn} nulls last`, asc(commitments.startsOn), asc(commitments.id))
    .limit(most);
}

/** What was said about days, newest first, with one's own word to the counselor. */
export async function readHappened(
  tx: Tx,
  client: Client,
  page: { offset: number; limit: number },
): Promise<HappenedRow[]> {
  const day = asSeen(client, commitmentOccurrences, "day");
  return tx
    .select({
      commitmentId: commitments.id,
      words: commitments.words,
      mine: sql<boolean>`${eq(commitments.clientId, client.personId)}`,
      onDate: day.onDate,
      state: sql<HappenedRow["state"]>`${day.state}`,
      reason: day.reason,
      proposal: day.proposal,
      next: day.next,
      reportedOn: sql<string>`${day.reportedOn}`,
      closedOn: commitments.closedOn,
      noted: sql<boolean>`${isNotNull(occurrenceNotes.clientId)}`,
      note: occurrenceNotes.words,
      moved: isMoved(day),
    })
    .from(day)
    .innerJoin(commitments, ofCommitment(day))
    .leftJoin(
      occurrenceNotes,
      and(
        eq(occurrenceNotes.practiceId, day.practiceId),
        eq(occurrenceNotes.coupleId, day.coupleId),
        eq(occurrenceNotes.commitmentId, day.commitmentId),
        eq(occurrenceNotes.onDate, day.onDate),
        eq(occurrenceNotes.clientId, client.personId),
      ),
    )
    .where(
      and(
        eq(day.practiceId, client.practiceId),
        eq(day.coupleId, client.coupleId),
        notInArray(day.state, ["planned", "cancelled"]),
      ),
    )
    .orderBy(desc(day.onDate), sql`${commitments.words} collate "und-x-icu"`, asc(commitments.id))
    .limit(page.limit)
    .offset(page.offset);
}
