/** When one partner last looked where something new for them is: theirs alone to know, so that their first page stops naming it. */
import { sql } from "drizzle-orm";
import { foreignKey, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { coupleKey, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, inMyCouple, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** One row each, a time for each place. Counselors hold no right on it: whether somebody looked is nobody else's. */
export const homeLooks = pgTable(
  "home_looks",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    agreements: instant("agreements"),
    pattern: instant("pattern"),
    sessions: instant("sessions"),
    reviews: instant("reviews"),
    /** Of one exercise each, `assignment/occurrence` and the time: where answers were opened to them, or a comment lies. */
    sheets: jsonb().$type<Record<string, string>>().notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    clientMay("home_looks", "select", own),
    clientMay("home_looks", "insert", own),
    clientMay("home_looks", "update", own),
    systemMay("home_looks"),
  ],
);

export const homeLooksRights = rightsOn(homeLooks, {
  client: { ...read, insert: "all", update: ["agreements", "pattern", "sessions", "reviews", "sheets"] },
});
