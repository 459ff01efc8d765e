/** The turns of a couple's cycle, by identity alone: their words live in the root-cause note, and exercises may point at them. */
import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { id } from "./columns";
import { couples } from "./couples";
import { read, rightsOn } from "./rights";
import { coachMay, inOwnCouples, systemMay } from "./roles";

export const cycleTurns = pgTable(
  "cycle_turns",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    id: id(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    coachMay("cycle_turns", "select", inOwnCouples),
    coachMay("cycle_turns", "insert", inOwnCouples),
    systemMay("cycle_turns"),
  ],
);

export const cycleTurnsRights = rightsOn(cycleTurns, { coach: { ...read, insert: "all" } });
