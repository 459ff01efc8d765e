/** What each partner offers to share of the weekly check-in, and the periods both have said yes to. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/** One partner's yes to sharing a period. Nobody else can see it, so an unanswered offer leaves no trace. */
export const pulseOffers = pgTable(
  "pulse_offers",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    fromWeek: day("from_week").notNull(),
    toWeek: day("to_week").notNull(),
    createdAt: createdAt(),
    revokedAt: instant("revoked_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("pulse_offers_order", sql`${t.fromWeek} <= ${t.toWeek}`),
    clientMay("pulse_offers", "all", own),
    systemMay("pulse_offers"),
  ],
);

export const pulseOffersRights = rightsOn(pulseOffers, {
  client: { select: "unheld", insert: "unheld", update: ["revokedAt"] },
});

/** Weeks that both partners have said yes to. */
export const sharedPeriods = pgTable(
  "shared_periods",
  {
    ...coupleKey(),
    id: id(),
    fromWeek: day("from_week").notNull(),
    toWeek: day("to_week").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    check("shared_periods_order", sql`${t.fromWeek} <= ${t.toWeek}`),
    coachMay("shared_periods", "select", inOwnCouples),
    clientMay("shared_periods", "select", sql`${inMyCouple} and ended_at is null and not ${claim.left}`),
    systemMay("shared_periods"),
  ],
);

export const sharedPeriodsRights = rightsOn(sharedPeriods, { coach: read, client: read });
