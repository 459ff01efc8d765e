/** Whether and when somebody is told by email that something waits, and on which days they were: nothing of what it was. */
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { day, instant } from "./columns";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";
import { accountKey } from "./ways-in";

const mine = sql`practice_id = ${claim.practice} and account_id = ${claim.account}`;

/** One person's own choice. Without a row nothing is ever sent. */
export const noticeChoices = pgTable(
  "notice_choices",
  {
    ...accountKey(),
    /** That something new waits. */
    news: boolean().notNull(),
    /** That a session comes. */
    sessions: text().$type<"never" | "same_day" | "day_before">().notNull(),
    /** On one day of the week, that this week's check-in is still open: a partner's to choose. */
    checkIn: boolean("weekly_check_in").notNull().default(false),
    /** From this hour of their own clock on. */
    hour: integer().notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId] }),
    index("notice_choices_account").on(t.accountId),
    check("notice_choices_sessions", sql`${t.sessions} in ('never', 'same_day', 'day_before')`),
    check("notice_choices_hour", sql`${t.hour} between 6 and 21`),
    coachMay("notice_choices", "select", mine),
    coachMay("notice_choices", "insert", mine),
    coachMay("notice_choices", "update", mine),
    clientMay("notice_choices", "select", mine),
    clientMay("notice_choices", "insert", mine),
    clientMay("notice_choices", "update", mine),
    systemMay("notice_choices"),
  ],
);

const choose = {
  ...read,
  insert: "all",
  update: ["news", "sessions", "checkIn", "hour", "changedAt"],
} as const;

export const noticeChoicesRights = rightsOn(noticeChoices, { coach: choose, client: choose });

/** One for a day at most: its row is taken before anything is sent. Nobody who signs in reads it. */
export const notices = pgTable(
  "notices",
  {
    ...accountKey(),
    /** The day of their own calendar. */
    onDay: day("on_day").notNull(),
    /** Null while a mail server has refused it. */
    sentAt: instant("sent_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.onDay] }),
    index("notices_account").on(t.accountId),
    systemMay("notices"),
  ],
);

export const noticesRights = rightsOn(notices, {});
