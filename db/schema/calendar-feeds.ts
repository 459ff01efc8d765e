/** Private addresses at which somebody's own calendar reads when they have sessions. */
import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { day, id, instant } from "./columns";
import { rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";
import { accountKey } from "./ways-in";

const mine = sql`practice_id = ${claim.practice} and account_id = ${claim.account}`;

/** One that is open for a sign-in at most; the address itself is kept nowhere, only its hash. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    ...accountKey(),
    id: id(),
    tokenHash: text("token_hash").notNull(),
    madeAt: instant("made_at").notNull(),
    endedAt: instant("ended_at"),
    /** The last day, in the practice's zone, on which a calendar read it. */
    readOn: day("read_on"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.id] }),
    uniqueIndex("calendar_feeds_one_open").on(t.practiceId, t.accountId).where(sql`ended_at is null`),
    index("calendar_feeds_by_token").on(t.tokenHash),
    index("calendar_feeds_account").on(t.accountId),
    coachMay("calendar_feeds", "select", mine),
    clientMay("calendar_feeds", "select", mine),
    systemMay("calendar_feeds"),
  ],
);

const whatOneSees = { select: ["practiceId", "accountId", "id", "madeAt", "endedAt", "readOn"] } as const;

export const calendarFeedsRights = rightsOn(calendarFeeds, { coach: whatOneSees, client: whatOneSees });
