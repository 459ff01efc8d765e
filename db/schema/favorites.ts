/** The exercises that one coach reaches for most. */
import { sql } from "drizzle-orm";
import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { exercises } from "./exercises";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";

const ownFavorite = sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`;

/** What one coach reaches for most: theirs alone, seen by nobody else. */
export const favorites = pgTable(
  "favorites",
  {
    practiceId: uuid("practice_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coachId, t.exerciseId] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({
      columns: [t.practiceId, t.exerciseId],
      foreignColumns: [exercises.practiceId, exercises.id],
    }),
    coachMay("favorites", "select", ownFavorite),
    coachMay("favorites", "insert", ownFavorite),
    coachMay("favorites", "delete", ownFavorite),
    systemMay("favorites"),
  ],
);

export const favoritesRights = rightsOn(favorites, { coach: { ...read, insert: "all", delete: "all" } });
