/** Tries to sign in: those that were refused, by day, and limits on how many there may be. */
import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { day, instant } from "./columns";
import { practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

/** How often somebody was refused at one sign-in, by day: told to its owner, and to the practice as a sum. */
export const refusedSignIns = pgTable(
  "refused_sign_ins",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** In the practice's zone. */
    onDate: day("on_date").notNull(),
    tries: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.onDate] }),
    index("refused_sign_ins_account").on(t.accountId),
    coachMay(
      "refused_sign_ins",
      "select",
      sql`practice_id = ${claim.practice} and account_id = ${claim.account}`,
    ),
    clientMay(
      "refused_sign_ins",
      "select",
      sql`practice_id = ${claim.practice} and account_id = ${claim.account}`,
    ),
    systemMay("refused_sign_ins"),
  ],
);

export const refusedSignInsRights = rightsOn(refusedSignIns, { coach: read, client: read });

/** Counters of sign-in attempts, kept in the database so that they hold across processes. */
export const attemptLimits = pgTable(
  "attempt_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: instant("expire"),
  },
  () => [systemMay("attempt_limits")],
);

export const attemptLimitsRights = rightsOn(attemptLimits, {});
