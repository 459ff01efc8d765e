/** What needs a look today: three statements, however many couples a coach has. */
import "server-only";
import { ne, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { foundFacts, type Moment } from "@/lib/caseload/attention/records";
import { factsOf } from "@/lib/caseload/attention/rules/facts";
import { itemsOf } from "@/lib/caseload/attention/rules/items";
import { withMarks } from "@/lib/caseload/attention/rules/put-off";
import { readOpenSignals } from "@/lib/caseload/signals/records/read";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { checklistFacts } from "@/lib/practice/checklist/records";
import { coversNow } from "@/lib/practice/covers/records/told";
import { thisWeek } from "@/lib/trust/rules/when";
import { lookedAt, unreadRows } from "./records";
import { dueChecksOf } from "./rules";
import type { Today } from "./types";

/** More than anybody reads, and a bound all the same. */
const most = 200;

type Tally = Moment & { me: string };

/** The coach's couples: how many, what is known of each, and whom to ask alone. */
const tally = builtOnce((tx, { me, day, at, timeZone }: Tally) => {
  const looked = lookedAt(tx, day);
  const counted = tx
    .select({
      couples: sql<number>`count(*)::int`.as("couples"),
      current: sql<number>`(count(*) filter (where ${ne(looked.status, "closed")}))::int`.as("current"),
    })
    .from(looked)
    .as("counted");
  return tx
    .with(looked)
    .select({
      couples: counted.couples,
      current: counted.current,
      ...checklistFacts(tx),
      covers: coversNow(tx, { me, day }),
      ...foundFacts(tx, looked, { day, at, timeZone }),
    })
    .from(counted);
});

const withoutTotal = <T extends { total: number }>(rows: readonly T[]) =>
  rows.map(({ total: _, ...row }) => row);

export function today(coach: Coach): Promise<Today> {
  const day = dayIn(coach.timeZone, coach.at);
  return readAs(coach, async (tx) => {
    const [unread, [counted], signals] = await Promise.all([
      unreadRows(tx, { most }),
      tally(tx, { me: coach.personId, day, at: coach.at.toISOString(), timeZone: coach.timeZone }),
      readOpenSignals(tx, { most }),
    ]);
    if (!counted) throw new Error("a count gives a row");
    const facts = factsOf(counted);
    const items = itemsOf(facts, { today: day, thisWeek: thisWeek(coach.timeZone, coach.at) });
    const attention = withMarks(items, facts, day);
    return {
      signals,
      unread: withoutTotal(unread),
      unreadTotal: unread[0]?.total ?? 0,
      attention,
      dueChecks: dueChecksOf(counted),
      couples: counted.couples,
      current: counted.current,
      covers: counted.covers,
      checklist: {
        putAway: counted.putAway,
        textsRead: counted.textsRead,
        hasSecondStep: counted.hasSecondStep,
        hasAssigned: counted.hasAssigned,
      },
    };
  });
}
