/** In SQL: of the couples that a page shows, their last session, the step of their pathway, and of each partner the weeks of the small line and the latest sign of life that their counselor may see. */
import "server-only";
import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { clients, couples } from "@/db/schema/couples";
import { planSteps, plans } from "@/db/schema/plans";
import { pulseNotes } from "@/db/schema/pulses";
import { responses } from "@/db/schema/responses";
import { jsonRows } from "@/db/statements";
import type { TriageSigns, TriageStep } from "../types";
import { easesOf, sumsOf, type Weeks } from "./weeks";

type Asked = Weeks & { coupleIds: string; at: string };

const couple = { practiceId: couples.practiceId, coupleId: couples.id };
const ofRow = (table: typeof appointments | typeof clients | typeof plans) =>
  and(eq(table.practiceId, couple.practiceId), eq(table.coupleId, couple.coupleId));

/** The first step that is open, else the first still to come, of the pathway they follow; with its place among those that count. */
const stepOf = (tx: Tx) => {
  const counted = tx
    .select({
      title: planSteps.title,
      state: planSteps.state,
      place: sql<number>`row_number() over (order by ${planSteps.position})::int`.as("place"),
      of: sql<number>`count(*) over ()::int`.as("steps"),
    })
    .from(plans)
    .innerJoin(
      planSteps,
      and(
        eq(planSteps.practiceId, plans.practiceId),
        eq(planSteps.coupleId, plans.coupleId),
        eq(planSteps.planId, plans.id),
      ),
    )
    .where(and(ofRow(plans), inArray(plans.state, ["planned", "running", "paused"])))
    .as("counted");
  return tx
    .select({
      step: sql`json_build_object('title', ${counted.title}, 'place', ${counted.place}, 'of', ${counted.of})`,
    })
    .from(counted)
    .where(inArray(counted.state, ["open", "coming"]))
    .orderBy(sql`${counted.state} <> 'open'`, asc(counted.place))
    .limit(1);
};

/** What they sent, and when; nothing that they only looked at or keep for themselves. */
const signsOf = (tx: Tx, weeks: Weeks) => {
  const key = { practiceId: clients.practiceId, coupleId: clients.coupleId };
  const partner = { ...key, clientId: clients.id };
  const sums = sumsOf(tx, partner, weeks);
  const answered = tx
    .select({ at: pulseNotes.submittedAt, weekOn: pulseNotes.weekOn })
    .from(pulseNotes)
    .where(
      and(
        eq(pulseNotes.practiceId, key.practiceId),
        eq(pulseNotes.coupleId, key.coupleId),
        eq(pulseNotes.clientId, clients.id),
      ),
    )
    .orderBy(desc(pulseNotes.weekOn))
    .limit(1)
    .as("answered");
  const sent = tx
    .select({ at: sql`max(${responses.submittedAt})`.as("sent_at") })
    .from(responses)
    .where(
      and(
        eq(responses.practiceId, key.practiceId),
        eq(responses.coupleId, key.coupleId),
        eq(responses.clientId, clients.id),
        isNotNull(responses.submittedAt),
      ),
    )
    .as("sent");
  const row = {
    clientId: clients.id,
    lastSign: sql<string | null>`greatest(${answered.at}, ${sent.at})`,
    thisWeek: sql<boolean>`coalesce(${answered.weekOn} = ${weeks.last}::date, false)`,
    lastPulseWeekOn: sql<string | null>`${sums.lastWeekOn}`,
    sums: sql<string | null>`${sums.codes}`,
    eases: easesOf(tx, partner, weeks),
  };
  return tx
    .select({ rows: jsonRows(row) })
    .from(clients)
    .leftJoinLateral(answered, sql`true`)
    .leftJoinLateral(sent, sql`true`)
    .leftJoinLateral(sums, sql`true`)
    .where(ofRow(clients));
};

/** @param asked.coupleIds as PostgreSQL writes a list: one statement, however many couples a page shows */
export const triageRows = builtOnce((tx, { coupleIds, at, first, last: week, most }: Asked) => {
  const last = tx
    .select({ at: appointments.startsAt })
    .from(appointments)
    .where(
      and(
        ofRow(appointments),
        isNull(appointments.canceledAt),
        lte(appointments.endsAt, sql`${at}::timestamptz`),
      ),
    )
    .orderBy(desc(appointments.endsAt))
    .limit(1);
  return tx
    .select({
      coupleId: couples.id,
      lastSession: sql<Date | null>`(${last})`.mapWith(appointments.startsAt),
      step: sql<TriageStep | null>`(${stepOf(tx)})`,
      signs: sql<TriageSigns[]>`(${signsOf(tx, { first, last: week, most })})`,
    })
    .from(couples)
    .where(sql`${couples.id} = any(${coupleIds}::uuid[])`);
});
