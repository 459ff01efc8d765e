/** What needs a look today: three statements, however many couples a coach has. */
import "server-only";
import { asc, count, desc, ne, sql } from "drizzle-orm";
import { builtOnce } from "@/db/built-once";
import { readAs } from "@/db/reads";
import { clients } from "@/db/schema/couples";
import { jsonRows } from "@/db/statements";
import { hasLapsed, latestInvitation, ofCouple } from "@/lib/caseload/records/parts";
import { readOpenSignals } from "@/lib/caseload/signals/records/read";
import type { Coach } from "@/lib/platform/auth/actor";
import { dayIn } from "@/lib/platform/time/day";
import { checklistFacts } from "@/lib/practice/checklist/records";
import { dueCheckRows, lookedAt, total, unreadRows } from "./records";
import type { Today, TodayList } from "./types";

const atMost = 10;
/** More than anybody reads, and a bound all the same. */
const wholeList = 1_000;

type Tally = { day: string; at: string; quietMost: number; lapsedMost: number; checksMost: number };

/** The coach's couples: how many, those with nothing to do, those with a link that has lapsed, and whom to ask alone. */
const tally = builtOnce((tx, { day, at, quietMost, lapsedMost, checksMost }: Tally) => {
  const looked = lookedAt(tx, day);
  const quiet = tx
    .select({ coupleId: looked.coupleId, coupleLabel: looked.label, total })
    .from(looked)
    .where(sql`${looked.isQuiet}`)
    .orderBy(sql`lower(${looked.label})`, asc(looked.coupleId))
    .limit(quietMost)
    .as("quiet");
  const invitation = latestInvitation(tx);
  const lapsed = tx
    .select({
      coupleId: looked.coupleId,
      coupleLabel: looked.label,
      clientId: sql<string>`${clients.id}`.as("client_id"),
      firstName: clients.firstName,
      expiresAt: invitation.expiresAt,
      total,
    })
    .from(looked)
    .innerJoin(clients, ofCouple(clients, looked))
    .crossJoinLateral(invitation)
    .where(hasLapsed(tx, looked, invitation, at))
    .orderBy(desc(invitation.expiresAt), asc(clients.id))
    .limit(lapsedMost)
    .as("lapsed");
  const { expiresAt, ...ofLapsed } = {
    coupleId: lapsed.coupleId,
    coupleLabel: lapsed.coupleLabel,
    clientId: sql<string>`${lapsed.clientId}`,
    firstName: lapsed.firstName,
    total: sql<number>`${lapsed.total}`,
    expiresAt: lapsed.expiresAt,
  };
  const ofQuiet = {
    coupleId: quiet.coupleId,
    coupleLabel: quiet.coupleLabel,
    total: sql<number>`${quiet.total}`,
  };
  const quietRows = tx
    .select({
      rows: jsonRows(ofQuiet, sql`lower(${quiet.coupleLabel}), ${quiet.coupleId}`).as("quiet_rows"),
    })
    .from(quiet)
    .as("all_quiet");
  const lapsedRows = tx
    .select({ rows: jsonRows(ofLapsed, sql`${expiresAt} desc, ${lapsed.clientId}`).as("lapsed_rows") })
    .from(lapsed)
    .as("all_lapsed");
  const dueChecks = dueCheckRows(tx, looked, { day, most: checksMost });
  const couplesCounted = tx.select({ count: count() }).from(looked);
  const currentCounted = tx.select({ count: count() }).from(looked).where(ne(looked.status, "closed"));
  return tx
    .with(looked)
    .select({
      couples: sql<number>`${couplesCounted}`.mapWith(Number),
      current: sql<number>`${currentCounted}`.mapWith(Number),
      ...checklistFacts(tx),
      quiet: quietRows.rows,
      lapsed: lapsedRows.rows,
      dueChecks: dueChecks.rows,
    })
    .from(quietRows)
    .crossJoin(lapsedRows)
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
        ...{ day, at: coach.at.toISOString(), quietMost: most("quiet") },
        ...{ lapsedMost: most("lapsed"), checksMost: most("checks") },
      }),
      readOpenSignals(tx, { most: most("signals") }),
    ]);
    return {
      signals,
      unread: withoutTotal(unread),
      unreadTotal: unread[0]?.total ?? 0,
      nothingActive: withoutTotal(counted?.quiet ?? []),
      nothingActiveTotal: counted?.quiet[0]?.total ?? 0,
      lapsedInvitations: withoutTotal(counted?.lapsed ?? []),
      lapsedTotal: counted?.lapsed[0]?.total ?? 0,
      dueChecks: withoutTotal(counted?.dueChecks ?? []),
      dueChecksTotal: counted?.dueChecks[0]?.total ?? 0,
      couples: counted?.couples ?? 0,
      current: counted?.current ?? 0,
      checklist: {
        putAway: counted?.putAway ?? true,
        textsRead: counted?.textsRead ?? true,
        hasSecondStep: counted?.hasSecondStep ?? true,
        hasAssigned: counted?.hasAssigned ?? true,
      },
    };
  });
}
