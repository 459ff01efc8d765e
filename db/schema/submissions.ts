/** Forms that have been sent, so that one sent twice counts once. Holds no words in the clear: see db/submissions.ts. */
import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { bytes, instant } from "./columns";
import { practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

const mine = sql`practice_id = ${claim.practice} and account_id = ${claim.account}`;

export const submissions = pgTable(
  "submissions",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id, { onDelete: "cascade" }),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** A hash of the form's key and of what was in the form. */
    digest: text().notNull(),
    /** Which transaction of the action it was, from 0. */
    part: smallint().notNull(),
    /** What the transaction gave back, sealed under the form's key. */
    result: bytes(),
    sentAt: instant("sent_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.digest, t.part] }),
    index("submissions_by_account").on(t.accountId),
    coachMay("submissions", "select", mine),
    coachMay("submissions", "insert", mine),
    coachMay("submissions", "update", mine),
    coachMay("submissions", "delete", mine),
    clientMay("submissions", "select", mine),
    clientMay("submissions", "insert", mine),
    clientMay("submissions", "update", mine),
    clientMay("submissions", "delete", mine),
    systemMay("submissions"),
  ],
);

export const submissionsRights = rightsOn(submissions, {
  coach: { ...read, insert: "all", update: ["result"], delete: "all" },
  client: { ...read, insert: "all", update: ["result"], delete: "all" },
});
