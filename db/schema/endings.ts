/** How a couple's work ends: one row for each stretch of it, and who has been told. Which of the two began it is the counselor's to know. */
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, integer, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { coupleKey, instant } from "./columns";
import { clients, couples } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** The ending of one stretch of a couple's work. Clients hold no right on it. */
export const endings = pgTable(
  "endings",
  {
    ...coupleKey(),
    episode: integer().notNull(),
    begunAt: instant("begun_at").notNull(),
    /** Null where the counselor began it. */
    begunBy: uuid("begun_by"),
    /** The counselor had paused the work: so it stays for whoever was not told. */
    wasPaused: boolean("was_paused").notNull().default(false),
    closedAt: instant("closed_at"),
    reopenedAt: instant("reopened_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.episode] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.begunBy],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("endings_episode_range", sql`${t.episode} > 0`),
    coachMay("endings", "select", inOwnCouples),
    systemMay("endings"),
  ],
);

export const endingsRights = rightsOn(endings, { coach: read });

/** That one partner knows: they began it, or their counselor has told them. Theirs and the counselor's to see, never the other's. */
export const endingsTold = pgTable(
  "endings_told",
  {
    ...coupleKey(),
    episode: integer().notNull(),
    clientId: uuid("client_id").notNull(),
    toldAt: instant("told_at").notNull(),
    /** They began it themselves. */
    begun: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.episode, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.episode],
      foreignColumns: [endings.practiceId, endings.coupleId, endings.episode],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    coachMay("endings_told", "select", inOwnCouples),
    clientMay("endings_told", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("endings_told"),
  ],
);

export const endingsToldRights = rightsOn(endingsTold, { coach: read, client: read });
