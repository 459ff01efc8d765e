/** Exercises as a practice holds them. A published version never changes, so an assignment that names one is frozen. */
import { sql } from "drizzle-orm";
import {
  foreignKey,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { ExerciseContent } from "@/lib/exercises/schema";
import { createdAt, id, instant } from "./columns";
import { coaches, practices } from "./people";
import { claim, clientMay, coachMay, systemMay } from "./roles";

export const exerciseOrigin = pgEnum("exercise_origin", ["library", "own"]);

const ownPractice = sql`practice_id = ${claim.practice}`;
const ownFavourite = sql`${ownPractice} and coach_id = ${claim.person}`;

export const exercises = pgTable(
  "exercises",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    slug: text().notNull(),
    origin: exerciseOrigin().notNull(),
    /** The version that is handed out now. */
    currentVersion: integer("current_version").notNull(),
    retiredAt: instant("retired_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    unique("exercises_slug").on(t.practiceId, t.slug),
    coachMay("exercises", "select", ownPractice),
    systemMay("exercises"),
  ],
);

export const exerciseVersions = pgTable(
  "exercise_versions",
  {
    practiceId: uuid("practice_id").notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    version: integer().notNull(),
    /** Everything a client may read; `guidance` is kept apart from it. */
    content: jsonb().$type<Omit<ExerciseContent, "guidance">>().notNull(),
    /** For the counselor: clients have no grant on this column. */
    guidance: jsonb().$type<ExerciseContent["guidance"]>().notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.exerciseId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.exerciseId],
      foreignColumns: [exercises.practiceId, exercises.id],
    }),
    coachMay("exercise_versions", "select", ownPractice),
    clientMay(
      "exercise_versions",
      "select",
      sql`${ownPractice} and (exercise_id, version) in (select exercise_id, version from assignments)`,
    ),
    systemMay("exercise_versions"),
  ],
);

/** What one coach reaches for most: theirs alone, seen by nobody else. */
export const favourites = pgTable(
  "favourites",
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
    coachMay("favourites", "select", ownFavourite),
    coachMay("favourites", "insert", ownFavourite),
    coachMay("favourites", "delete", ownFavourite),
    systemMay("favourites"),
  ],
);
