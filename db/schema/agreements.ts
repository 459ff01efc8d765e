/** What two people agree: its kind and where it came from. The words are in its versions. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { coupleKey, createdAt, held, id } from "./columns";
import { couples } from "./couples";
import { read, rightsOn } from "./rights";
import {
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
} from "./roles";

/** What keeps its name while its words change. Everything it says, and where it stands, is in its versions. */
export const agreements = pgTable(
  "agreements",
  {
    ...coupleKey(),
    id: id(),
    kind: text().$type<"boundary" | "expectation" | "communication">().notNull(),
    createdAt: createdAt(),
    /** The form it came from, so that a second press makes no second agreement. */
    submitKey: uuid("submit_key"),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    unique("agreements_once_per_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    unique("agreements_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    check("agreements_kind", sql`${t.kind} in ('boundary', 'expectation', 'communication')`),
    index("agreements_by_id").on(t.practiceId, t.id),
    coachMay("agreements", "select", inOwnCouples),
    coachMay("agreements", "insert", inOwnCouples),
    clientMay("agreements", "select", sql`${notHeldFromMe} and ${inMyCouple}`),
    clientMay("agreements", "insert", sql`${inMyCouple} and ${fromMyAnswer}`),
    systemMay("agreements"),
  ],
);

export const agreementsRights = rightsOn(agreements, {
  coach: {
    ...read,
    insert: ["practiceId", "coupleId", "kind", "createdAt", "submitKey", "sourceResponseId", "sourceItem"],
  },
  client: {
    select: "unheld",
    insert: ["practiceId", "coupleId", "kind", "createdAt", "submitKey", "sourceResponseId", "sourceItem"],
  },
});
