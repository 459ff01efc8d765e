/** A person’s own boundary card, shown to the partner only by their choice. */
import { sql } from "drizzle-orm";
import { foreignKey, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { audience } from "./answers";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";
import type { StoredAs } from "./stored";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** A card about oneself. Needs nobody's signature; its owner says who may read it. */
export const boundaryCards = pgTable(
  "boundary_cards",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    words: jsonb().$type<StoredAs<"cardWords">>().notNull(),
    audience: audience().notNull().default("self"),
    reviewOn: day("review_on"),
    submitKey: uuid("submit_key"),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    createdAt: createdAt(),
    putAwayAt: instant("put_away_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("boundary_cards_once_per_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    unique("boundary_cards_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    coachMay("boundary_cards", "select", sql`${inOwnCouples} and audience <> 'self' and put_away_at is null`),
    clientMay(
      "boundary_cards",
      "select",
      sql`(${mine}) or (${notHeldFromMe} and ${inMyCouple} and audience = 'couple' and put_away_at is null and ${whileJoint})`,
    ),
    clientMay("boundary_cards", "insert", sql`${mine} and ${fromMyAnswer}`),
    clientMay("boundary_cards", "update", mine),
    systemMay("boundary_cards"),
  ],
);

/** Clients do not read when it was written: until it is opened, that it is there is nobody else’s. */
export const boundaryCardsRights = rightsOn(boundaryCards, {
  coach: read,
  client: {
    select: [
      "practiceId",
      "coupleId",
      "clientId",
      "id",
      "words",
      "audience",
      "reviewOn",
      "submitKey",
      "sourceResponseId",
      "sourceItem",
      "putAwayAt",
    ],
    insert: "unheld",
    update: ["words", "audience", "reviewOn", "putAwayAt"],
  },
});
