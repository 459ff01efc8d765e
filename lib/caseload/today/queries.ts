/** What needs a look today: three statements, however many couples a coach has. */
import "server-only";
import { count, ne, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { factRows, type Moment } from "@/lib/caseload/attention/records";
import { itemsOf } from "@/lib/caseload/attention/rules/items";
import { withMarks } from "@/lib/caseload/attention/rules/put-off";
import { readOpenSignals } from "@/lib/caseload/signals/records/read";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { checklistFacts } from "@/lib/practice/checklist/records";
import { coversNow } from "@/lib/practice/covers/records/told";
import { thisWeek } from "@/lib/trust/rules/when";
import { dueCheckRows, lookedAt, unreadRows } from "./records";
import type { Today, TodayList } from "./types";

const atMost = 10;
/** More than anybody reads, and a bound all the same. */
const wholeList = 1_000;

type Tally = Moment & { me: string; checksMost: number };

/** The coach's couples: how many, what is known of each, and whom to ask alone. */
const tally = builtOnce((tx, { me, day, at, timeZone, checksMost }: Tally) => {
  const moment = { day, at, timeZone };
  const looked = lookedAt(tx, day);
  const facts = factRows(tx, looked, moment);
  const dueChecks = dueCheckRows(tx, looked, { day, most: checksMost });
  const couplesCounted = tx.select({ count: count() }).from(looked);
  const currentCounted = tx.select({ count: count() }).from(looked).where(ne(looked.status, "closed"));
  return tx
    .with(looked)
    .select({
      couples: sql<number>`${couplesCounted}`.mapWith(Number),
      current: sql<number>`${currentCounted}`.mapWith(Number),
      ...checklistFacts(tx),
      covers: coversNow(tx, { me, day }),
      facts: facts.rows,
      dueChecks: dueChecks.rows,
    })
    .from(facts)
    .crossJoin(dueChecks);
});

const withoutTotal = <T extends { total: number }>(rows: readonly T[]) =>
  rows.map(({ total: _, ...row }) => row);

/** @param asked.whole the list that is wanted to its end */
export function today(coach: Coach, asked: { whole?: TodayList | undefined } = {}): Promise<Today> {
  const day = dayIn(coach.timeZone, coach.at);
  const most = (list: TodayList) => (asked.whole === list ? wholeList : atMost);
  return readAs(coach, async (tx) => {
    const [unread, [counted], signals] = await Promise.all([
      unreadRows(tx, { most: most("read") }),
      tally(tx, {
        ...{ me: coach.personId, day, at: coach.at.toISOString(), timeZone: coach.timeZone },
        checksMost: most("checks"),
      }),
      readOpenSignals(tx, { most: most("signals") }),
    ]);
    const facts = counted?.facts ?? [];
    const items = itemsOf(facts, { today: day, thisWeek: thisWeek(coach.timeZone, coach.at) });
    const attention = withMarks(items, facts, day);
    return {
      signals,
      unread: withoutTotal(unread),
      unreadTotal: unread[0]?.total ?? 0,
      attention: { ...attention, items: attention.items.slice(0, most("attention")) },
      attentionTotal: attention.items.length,
      dueChecks: withoutTotal(counted?.dueChecks ?? []),
      dueChecksTotal: counted?.dueChecks[0]?.total ?? 0,
      couples: counted?.couples ?? 0,
      current: counted?.current ?? 0,
      covers: counted?.covers ?? [],
      checklist: {
        putAway: counted?.putAway ?? true,
        textsRead: counted?.textsRead ?? true,
        hasSecondStep: counted?.hasSecondStep ?? true,
        hasAssigned: counted?.hasAssigned ?? true,
      },
    };
  });
}
