/** Whether something waits for somebody, read with their own rights: what is held from them, or another's alone, is not there to be found. */
import "server-only";
import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agendaPoints, sharedAgendas, timeAloneRequests } from "@/db/schema/agenda";
import { appointments } from "@/db/schema/appointments";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { commentReplies } from "@/db/schema/comment-replies";
import { comments } from "@/db/schema/comments";
import { disclosureTexts } from "@/db/schema/disclosure-texts";
import { disclosures } from "@/db/schema/disclosures";
import { endings } from "@/db/schema/endings";
import { formulations } from "@/db/schema/formulations";
import { measureResults } from "@/db/schema/measures";
import { progressReviews } from "@/db/schema/progress-reviews";
import { pulseNotes } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import { safetyConcerns } from "@/db/schema/safety";
import { safetyChecks } from "@/db/schema/safety-checks";
import { sessionSummaries } from "@/db/schema/session-summaries";
import { signals } from "@/db/schema/signals";
import { readingFor, type Whom } from "@/db/system";
import { hasNewQuestions } from "@/lib/measures/asked/records/slots";
import { addDays, weekdayOf } from "@/lib/platform/time/day";
import { instantIn } from "@/lib/platform/time/moment";
import { weekOf } from "@/lib/trust/rules/weeks";
import { checkInDay } from "../terms";
import type { Reader } from "./people";

type Table = Parameters<ReturnType<Tx["select"]>["from"]>[0];

const anyOf = async (tx: Tx, finds: readonly [Table, SQL | undefined][]): Promise<boolean> => {
  const found = finds.map(
    ([table, where]) => sql`exists (${tx.select({ one: sql`1` }).from(table).where(where)})`,
  );
  const [row] = await tx
    .select({ any: sql<boolean>`${sql.join(found, sql` or `)}` })
    .from(sql`(select 1) as one`);
  return row?.any ?? false;
};

/** What their counselor gave or said. Nothing that the other does is among it: nobody can make an email come to somebody by what they write. */
const newToClient = async (tx: Tx, { since, today, personId: me }: Reader, at: Date) =>
  (await hasNewQuestions(tx, { me, at: at.toISOString(), today }, since)) ||
  anyOf(tx, [
    [
      assignments,
      and(
        gt(assignments.createdAt, since),
        isNull(assignments.withdrawnAt),
        lte(assignments.startsOn, today),
        sql`exists (select 1 from ${assignmentPartners} where ${assignmentPartners.assignmentId} = ${assignments.id})`,
      ),
    ],
    [comments, gt(comments.createdAt, since)],
    [sharedAgendas, gt(sharedAgendas.sharedAt, since)],
    [sessionSummaries, gt(sessionSummaries.sharedAt, since)],
    [progressReviews, gt(progressReviews.givenAt, since)],
    [formulations, gt(formulations.sharedAt, since)],
  ]);

/** What was sent of a disclosure that goes on: not what its author has taken back or given up. */
const sentToTell = (since: Date) =>
  and(
    gt(disclosureTexts.sentAt, since),
    sql`exists (select 1 from ${disclosures} where ${disclosures.practiceId} = ${disclosureTexts.practiceId}
      and ${disclosures.coupleId} = ${disclosureTexts.coupleId} and ${disclosures.id} = ${disclosureTexts.disclosureId}
      and ${disclosures.closedAt} is null)`,
  );

/** What their people sent or began; not what a counselor wrote down themselves. */
const newToCoach = (tx: Tx, { since }: Reader) =>
  anyOf(tx, [
    [
      safetyConcerns,
      and(
        ...[gt(safetyConcerns.raisedAt, since), isNull(safetyConcerns.settledAt)],
        inArray(safetyConcerns.source, ["private_answer", "agreement_rule"]),
      ),
    ],
    [safetyChecks, gt(safetyChecks.answeredAt, since)],
    [endings, and(gt(endings.begunAt, since), isNotNull(endings.begunBy))],
    [disclosureTexts, sentToTell(since)],
    [measureResults, and(gt(measureResults.enteredAt, since), isNotNull(measureResults.askId))],
    [responses, gt(responses.submittedAt, since)],
    [signals, and(gt(signals.raisedAt, since), isNull(signals.reviewedAt))],
    [agendaPoints, and(gt(agendaPoints.filedAt, since), isNull(agendaPoints.discussedAt))],
    [commentReplies, and(gt(commentReplies.sentAt, since), isNull(commentReplies.readAt))],
    [timeAloneRequests, and(gt(timeAloneRequests.askedAt, since), isNull(timeAloneRequests.doneAt))],
  ]);

/** Sessions of today or tomorrow, by their own calendar. A partner finds their own, a counselor those of all their couples. */
const sessionComes = (tx: Tx, reader: Reader, at: Date) => {
  if (reader.sessions === "never") return Promise.resolve(false);
  const day = reader.sessions === "same_day" ? reader.today : addDays(reader.today, 1);
  const from = instantIn(reader.timeZone, day, "00:00");
  const until = instantIn(reader.timeZone, addDays(day, 1), "00:00");
  const then = and(
    gte(appointments.startsAt, from),
    lt(appointments.startsAt, until),
    gt(appointments.startsAt, at),
  );
  // Clients may not even ask whether one is canceled: such are not there for them.
  const where = reader.coupleId ? then : and(then, isNull(appointments.canceledAt));
  return anyOf(tx, [[appointments, where]]);
};

/** Asked on one day of the week alone, so at most once a week; never once they have answered, and of nobody but themselves. */
async function checkInIsOpen(tx: Tx, { checkIn, coupleId, personId, today }: Reader): Promise<boolean> {
  if (!checkIn || !coupleId || weekdayOf(today) !== checkInDay) return false;
  return !(await anyOf(tx, [
    [pulseNotes, and(eq(pulseNotes.clientId, personId), eq(pulseNotes.weekOn, weekOf(today)))],
  ]));
}

export function somethingWaits(reader: Reader, at: Date): Promise<boolean> {
  const { practiceId, accountId, personId, coupleId, news } = reader;
  const whom: Whom = coupleId
    ? { kind: "client", practiceId, accountId, personId, coupleId }
    : { kind: "coach", practiceId, accountId, personId };
  return readingFor(whom, async (tx) => {
    if (await sessionComes(tx, reader, at)) return true;
    if (await checkInIsOpen(tx, reader)) return true;
    return news ? (coupleId ? newToClient(tx, reader, at) : newToCoach(tx, reader)) : false;
  });
}
