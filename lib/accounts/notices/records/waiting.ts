/** Whether something waits for somebody, read with their own rights: what is held from them, or another's alone, is not there to be found. */
import "server-only";
import { and, gt, gte, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agendaPoints, sharedAgendas, timeAloneRequests } from "@/db/schema/agenda";
import { appointments } from "@/db/schema/appointments";
import { assignmentPartners, assignments } from "@/db/schema/assignments";
import { comments } from "@/db/schema/comments";
import { formulations } from "@/db/schema/formulations";
import { responses } from "@/db/schema/responses";
import { sessionSummaries } from "@/db/schema/session-summaries";
import { signals } from "@/db/schema/signals";
import { readingFor, type Whom } from "@/db/system";
import { addDays } from "@/lib/platform/time/day";
import { instantIn } from "@/lib/platform/time/moment";
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
const newToClient = (tx: Tx, { since, today }: Reader) =>
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
    [formulations, gt(formulations.sharedAt, since)],
  ]);

const newToCoach = (tx: Tx, { since }: Reader) =>
  anyOf(tx, [
    [responses, gt(responses.submittedAt, since)],
    [signals, and(gt(signals.raisedAt, since), isNull(signals.reviewedAt))],
    [agendaPoints, and(gt(agendaPoints.filedAt, since), isNull(agendaPoints.discussedAt))],
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

export function somethingWaits(reader: Reader, at: Date): Promise<boolean> {
  const { practiceId, accountId, personId, coupleId, news } = reader;
  const whom: Whom = coupleId
    ? { kind: "client", practiceId, accountId, personId, coupleId }
    : { kind: "coach", practiceId, accountId, personId };
  return readingFor(whom, async (tx) => {
    if (await sessionComes(tx, reader, at)) return true;
    return news ? (coupleId ? newToClient : newToCoach)(tx, reader) : false;
  });
}
