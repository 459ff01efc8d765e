/** Who has asked for emails and may get one now, with the system role: a job belongs to nobody who signs in. */
import "server-only";
import { and, eq, inArray, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, logins } from "@/db/schema/accounts";
import { clientAccounts, clients, couples } from "@/db/schema/couples";
import { noticeChoices, notices } from "@/db/schema/notices";
import { couplePauses, pauses } from "@/db/schema/pauses";
import { coaches, practices } from "@/db/schema/practices";
import { isUntold, wasPaused } from "@/lib/endings/records/untold";

/** Emails that were not followed by a visit: after so many, none comes until somebody is here again. */
const mostIgnored = 2;
/** So many hours after the one chosen an email still goes out, should the server have been away. */
const hoursLate = 3;

/** Somebody whose hour it is. */
export type Reader = {
  practiceId: string;
  accountId: string;
  personId: string;
  /** Null for a counselor. */
  coupleId: string | null;
  email: string;
  /** Where their day is. */
  timeZone: string;
  /** Their day of the calendar. */
  today: string;
  news: boolean;
  sessions: "never" | "same_day" | "day_before";
  checkIn: boolean;
  /** Since when nothing they can read is new to them yet. */
  since: Date;
};

const zone = sql`coalesce(${clientAccounts.timeZone}, ${practices.timeZone})`;
/** The moment on the clock of whoever it is for. */
const there = (at: Date) => sql`(${at.toISOString()}::timestamptz at time zone ${zone})`;
const lastHere = sql`(select max(${logins.lastSeenAt}) from ${logins} where ${logins.accountId} = ${noticeChoices.accountId})`;
const ofReader = sql`${notices.practiceId} = ${noticeChoices.practiceId} and ${notices.accountId} = ${noticeChoices.accountId}`;

/** Neither resting, alone or both, nor left, nor with work that they know is ending: of a partner alone nothing counts here that is the other's. */
const working = (system: Tx, at: Date) => {
  const open = (table: typeof pauses | typeof couplePauses) =>
    sql`${table.endedAt} is null and (${table.untilOn} is null or ${table.untilOn} >= ${there(at)}::date)
      and ${table.practiceId} = ${clients.practiceId} and ${table.coupleId} = ${clients.coupleId}`;
  return and(
    isNull(clients.leftAt),
    or(
      inArray(couples.status, ["active", "one_partner"]),
      and(isUntold(system, clients.id), not(wasPaused(system))),
    ),
    sql`not exists (select 1 from ${pauses} where ${open(pauses)} and ${pauses.clientId} = ${clients.id} and ${pauses.kind} = 'alone')`,
    sql`not exists (select 1 from ${couplePauses} where ${open(couplePauses)})`,
  );
};

/** @param which only this one, where it is one */
export async function readersNow(system: Tx, at: Date, which?: { practiceId: string; accountId: string }) {
  const hour = sql`extract(hour from ${there(at)})`;
  const rows: (Omit<Reader, "since"> & { since: string })[] = await system
    .select({
      practiceId: noticeChoices.practiceId,
      accountId: noticeChoices.accountId,
      personId: sql<string>`coalesce(${clients.id}, ${coaches.id})`,
      coupleId: clientAccounts.coupleId,
      email: accounts.email,
      timeZone: sql<string>`${zone}`,
      today: sql<string>`${there(at)}::date::text`,
      news: noticeChoices.news,
      sessions: noticeChoices.sessions,
      checkIn: noticeChoices.checkIn,
      since: sql<string>`greatest(${noticeChoices.changedAt}, ${lastHere},
        (select max(${notices.sentAt}) from ${notices} where ${ofReader}))::text`,
    })
    .from(noticeChoices)
    .innerJoin(practices, eq(practices.id, noticeChoices.practiceId))
    .innerJoin(accounts, eq(accounts.id, noticeChoices.accountId))
    .leftJoin(
      clientAccounts,
      and(
        eq(clientAccounts.practiceId, noticeChoices.practiceId),
        eq(clientAccounts.accountId, noticeChoices.accountId),
      ),
    )
    .leftJoin(
      clients,
      and(
        eq(clients.practiceId, clientAccounts.practiceId),
        eq(clients.coupleId, clientAccounts.coupleId),
        eq(clients.id, clientAccounts.clientId),
      ),
    )
    .leftJoin(couples, and(eq(couples.practiceId, clients.practiceId), eq(couples.id, clients.coupleId)))
    .leftJoin(
      coaches,
      and(
        eq(coaches.practiceId, noticeChoices.practiceId),
        eq(coaches.accountId, noticeChoices.accountId),
        isNull(coaches.removedAt),
      ),
    )
    .where(
      and(
        or(
          eq(noticeChoices.news, true),
          ne(noticeChoices.sessions, "never"),
          eq(noticeChoices.checkIn, true),
        ),
        sql`${hour} between ${noticeChoices.hour} and ${noticeChoices.hour} + ${hoursLate - 1}`,
        or(sql`${coaches.id} is not null`, working(system, at)),
        ignoredLessThan(mostIgnored),
        sql`not exists (select 1 from ${notices} where ${ofReader} and ${notices.onDay} = ${there(at)}::date and ${notices.sentAt} is not null)`,
        which && eq(noticeChoices.practiceId, which.practiceId),
        which && eq(noticeChoices.accountId, which.accountId),
      ),
    );
  return rows.map(({ since, ...reader }): Reader => ({ ...reader, since: new Date(since) }));
}

const ignoredLessThan = (most: number): SQL =>
  sql`(select count(*) from ${notices} where ${ofReader} and ${notices.sentAt} > coalesce(${lastHere}, '-infinity')) < ${most}`;

/** Takes a day for one email: of several that ask, one gets it; a mail server that refused it leaves it open. */
export async function takeDay(
  system: Tx,
  { practiceId, accountId, today }: Reader,
  at: Date,
): Promise<boolean> {
  const taken = await system
    .insert(notices)
    .values({ practiceId, accountId, onDay: today, sentAt: at })
    .onConflictDoUpdate({
      target: [notices.practiceId, notices.accountId, notices.onDay],
      set: { sentAt: at },
      setWhere: isNull(notices.sentAt),
    })
    .returning({ onDay: notices.onDay });
  return taken.length > 0;
}

export async function giveDayBack(system: Tx, { practiceId, accountId, today }: Reader): Promise<void> {
  await system
    .update(notices)
    .set({ sentAt: null })
    .where(
      and(eq(notices.practiceId, practiceId), eq(notices.accountId, accountId), eq(notices.onDay, today)),
    );
}
