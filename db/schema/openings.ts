/** The access ledger: by whom a client's things were opened, and in which week. Each partner reads their own lines, once the week is over. */
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, day, nameText } from "./columns";
import { clients } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

export const openings = pgTable(
  "openings",
  {
    ...coupleKey(),
    /** Whose things they are. */
    clientId: uuid("client_id").notNull(),
    readerId: uuid("reader_id").notNull(),
    /** As they were called then: they may have left since. */
    readerName: nameText("reader_name").notNull(),
    /** Somebody who stood in for their counselor then. */
    stoodIn: boolean("stood_in").notNull().default(false),
    part: text().$type<"record" | "answers" | "copy" | "supervision">().notNull(),
    /** The Monday of the week; of a copy, its day. */
    onDay: day("on_day").notNull(),
    /** The first day on which the client reads it: a line of this very week could be laid beside what the other did in it. */
    shownFrom: day("shown_from").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.onDay, t.readerId, t.part] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({ columns: [t.practiceId, t.readerId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("openings_part", sql`${t.part} in ('record', 'answers', 'copy', 'supervision')`),
    coachMay("openings", "insert", sql`${inOwnCouples} and reader_id = ${claim.person}`),
    clientMay(
      "openings",
      "select",
      sql`${inMyCouple} and client_id = ${claim.person} and shown_from <= current_date`,
    ),
    systemMay("openings"),
  ],
);

export const openingsRights = rightsOn(openings, { coach: { insert: "all" }, client: read });
