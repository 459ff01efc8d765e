/** In SQL: what is known of a counselor's couples that may ask for their attention, each thing looked up once for all of them. Inside a coach's transaction. */
import "server-only";
import { and, desc, eq, gt, gte, isNull, lte, max, ne, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { appointments } from "@/db/schema/appointments";
import { attentionMarks } from "@/db/schema/attention-marks";
import { clients } from "@/db/schema/couples";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import { jsonRows } from "@/db/statements";
import { checkWhy } from "@/lib/safety/check/records/due";
import { unsignedConsents } from "../records/consent";
import { joinedOf, lastWeekOf, latestInvitations, ofAny, ofCouple, partnersOf } from "../records/parts";
import { readyToOpen } from "../records/ready";
import { unreadReplies } from "../records/replied";
import { sentTexts } from "../records/sent";
import {
  byId,
  corrections,
  dayOf,
  lookedBack,
  openDoubts,
  reviews,
  unreadMeasures,
  unsigned,
} from "../records/waiting";
import type { Looked } from "../today/records";
import type { FoundFacts } from "./types";

const lateDays = 28;

export type Moment = { day: string; at: string; timeZone: string };

/** Promises told later than their day, in the last four weeks. */
const latePromises = (tx: Tx, looked: Looked, { day }: Moment) => {
  const { clientId, onDate, state } = commitmentOccurrences;
  const late = tx
    .select({ clientId, count: sql<number>`count(*)::int`.as("count"), lastOn: max(onDate).as("last_on") })
    .from(commitmentOccurrences)
    .where(
      and(
        ofAny(commitmentOccurrences, looked),
        eq(state, "kept_late"),
        lte(onDate, day),
        gte(onDate, sql`${day}::date - ${sql.raw(String(lateDays))}`),
      ),
    )
    .groupBy(clientId)
    .as("late");
  return tx
    .select({
      all: byId(late.clientId, sql`json_build_object('count', ${late.count}, 'lastOn', ${late.lastOn})`),
    })
    .from(late);
};

/** The day their latest invitation ran out. Of those who have not joined. */
const lapses = (tx: Tx, looked: Looked, moment: Moment) => {
  const latest = latestInvitations(tx, looked);
  return tx
    .select({ all: byId(latest.clientId, dayOf(latest.until, moment)) })
    .from(latest)
    .where(
      and(
        lte(latest.until, sql`${moment.at}::timestamptz`),
        notInArray(latest.clientId, joinedOf(tx, looked)),
      ),
    );
};

const partnerRows = (tx: Tx, looked: Looked, { day }: Moment) => {
  const { coupleId, id: clientId, firstName } = clients;
  const row = {
    ...{ coupleId, clientId, firstName },
    lastWeekOn: lastWeekOf(tx, { practiceId: clients.practiceId, coupleId, clientId }),
    hasLeft: sql<boolean>`${clients.leftAt} is not null`,
    why: checkWhy(tx, looked, day),
  };
  return tx
    .select({ rows: jsonRows(row, sql`${looked.nth}, ${clients.place}`) })
    .from(looked)
    .innerJoinLateral(partnersOf(tx, looked), sql`true`)
    .where(ne(looked.status, "closed"));
};

const coupleRows = (tx: Tx, looked: Looked, moment: Moment) => {
  const at = sql`${moment.at}::timestamptz`;
  const booked = and(ofCouple(appointments, looked), isNull(appointments.canceledAt));
  const next = tx
    .select({ one: sql`true`.as("is_booked") })
    .from(appointments)
    .where(and(booked, gt(appointments.endsAt, at)));
  const first = next.limit(1).as("next");
  const last = tx
    .select({ on: dayOf(appointments.endsAt, moment) })
    .from(appointments)
    .where(and(booked, lte(appointments.endsAt, at)))
    .orderBy(desc(appointments.endsAt))
    .limit(1);
  const row = {
    ...{ coupleId: looked.coupleId, coupleLabel: looked.label, status: looked.status },
    startedOn: looked.startedOn,
    isQuiet: sql<boolean>`${looked.isQuiet}`,
    hasNextSession: sql<boolean>`${first.one} is not null`,
    lastSessionOn: sql<string | null>`case when ${first.one} is null then (${last}) end`,
  };
  return tx
    .select({ rows: jsonRows(row, sql`${looked.nth}`) })
    .from(looked)
    .leftJoinLateral(first, sql`true`)
    .where(ne(looked.status, "closed"));
};

const markRows = (tx: Tx, looked: Looked) => {
  const { coupleId, key, untilOn, words } = attentionMarks;
  return tx
    .select({ rows: jsonRows({ coupleId, key, untilOn, words }) })
    .from(attentionMarks)
    .where(ofAny(attentionMarks, looked));
};

/** What stands beside each other in a select, to be put together by `factsOf`. */
export const foundFacts = (tx: Tx, looked: Looked, moment: Moment) => ({
  coupleRows: sql<FoundFacts["coupleRows"]>`(${coupleRows(tx, looked, moment)})`,
  partnerRows: sql<FoundFacts["partnerRows"]>`(${partnerRows(tx, looked, moment)})`,
  marks: sql<FoundFacts["marks"]>`(${markRows(tx, looked)})`,
  lookedBack: sql<FoundFacts["lookedBack"]>`(${lookedBack(tx, looked, moment)})`,
  reviews: sql<FoundFacts["reviews"]>`(${reviews(tx, looked, moment)})`,
  late: sql<FoundFacts["late"]>`(${latePromises(tx, looked, moment)})`,
  lapsed: sql<FoundFacts["lapsed"]>`(${lapses(tx, looked, moment)})`,
  unsigned: sql<FoundFacts["unsigned"]>`(${unsigned(tx, looked, moment)})`,
  doubts: sql<FoundFacts["doubts"]>`(${openDoubts(tx, looked, moment)})`,
  corrected: sql<FoundFacts["corrected"]>`(${corrections(tx, looked, moment)})`,
  measured: sql<FoundFacts["measured"]>`(${unreadMeasures(tx, looked, moment)})`,
  sent: sql<FoundFacts["sent"]>`(${sentTexts(tx, looked, moment)})`,
  replied: sql<FoundFacts["replied"]>`(${unreadReplies(tx, looked, moment)})`,
  ready: sql<FoundFacts["ready"]>`(${readyToOpen(tx, looked, moment)})`,
  consent: sql<FoundFacts["consent"]>`(${unsignedConsents(tx, looked, moment)})`,
});
