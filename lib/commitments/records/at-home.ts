/** One's own promises for a client's first page, inside a caller's transaction: of each one day. */
import "server-only";
import { and, asc, between, eq, isNull, or, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { commitments } from "@/db/schema/commitments";
import { couples } from "@/db/schema/couples";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { isGoingOn } from "@/lib/endings/records/untold";
import { isSettled } from "./lock";
import { ofCommitment } from "./mine";

const most = 6;

type Mine = { practiceId: string; coupleId: string; personId: string; today: string; sunday: string };

/** Today, as it was told, or the next one up to Sunday; the soonest first. */
export const daysAtHome = builtOnce((tx, { practiceId, coupleId, personId, today, sunday }: Mine) => {
  const { state, onDate, reportedOn } = commitmentOccurrences;
  const day = tx
    .selectDistinctOn([commitments.id], {
      commitmentId: commitments.id,
      words: commitments.words,
      onDate,
      state,
      reportedOn,
      settled: isSettled(commitmentOccurrences).as("settled"),
    })
    .from(commitmentOccurrences)
    .innerJoin(commitments, ofCommitment(commitmentOccurrences))
    .innerJoin(
      couples,
      and(eq(couples.practiceId, commitments.practiceId), eq(couples.id, commitments.coupleId)),
    )
    .where(
      and(
        eq(commitmentOccurrences.practiceId, practiceId),
        eq(commitmentOccurrences.coupleId, coupleId),
        between(onDate, today, sunday),
        eq(commitmentOccurrences.clientId, personId),
        or(eq(state, "planned"), and(eq(onDate, today), eq(reportedOn, today))),
        isNull(commitments.closedOn),
        isGoingOn(tx, personId),
      ),
    )
    .orderBy(asc(commitments.id), asc(onDate))
    .as("day");
  return tx
    .select({
      commitmentId: day.commitmentId,
      words: day.words,
      onDate: day.onDate,
      state: day.state,
      reportedOn: day.reportedOn,
      settled: day.settled,
    })
    .from(day)
    .orderBy(asc(day.onDate), sql`${day.words} collate "und-x-icu"`)
    .limit(most);
});
