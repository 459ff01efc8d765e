/** What a reader sees in the place of a row: what they last saw of one that its author has changed since, while changes are held from them, written by triggers; and their own version of a review. */
import { sql } from "drizzle-orm";
import { foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, systemMay, whileJoint } from "./roles";

export const lastSeenRows = pgTable(
  "last_seen_rows",
  {
    ...coupleKey(),
    tableName: text("table_name").notNull(),
    /** The row's own key after practice and couple, its parts joined by a slash. */
    rowKey: text("row_key").notNull(),
    /** For whose eyes alone. */
    readerId: uuid("reader_id").notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.tableName, t.rowKey] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.readerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    index("last_seen_rows_by_reader").on(t.practiceId, t.coupleId, t.readerId, t.tableName),
    // Named in what both kinds of actor read; to a counselor, who sees the row itself, it is empty.
    coachMay("last_seen_rows", "select", sql`false`),
    clientMay(
      "last_seen_rows",
      "select",
      sql`${inMyCouple} and reader_id = ${claim.person} and ${whileJoint}`,
    ),
    systemMay("last_seen_rows"),
  ],
);

export const lastSeenRowsRights = rightsOn(lastSeenRows, { coach: read, client: read });
