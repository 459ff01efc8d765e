/** Exercises while they are being written: their author's alone, until a version is published. */
import { sql } from "drizzle-orm";
import { foreignKey, integer, jsonb, pgTable, primaryKey, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const mine = sql`practice_id = ${claim.practice} and author_id = ${claim.person}`;

export const exerciseDrafts = pgTable(
  "exercise_drafts",
  {
    practiceId: uuid("practice_id").notNull(),
    id: id(),
    authorId: uuid("author_id").notNull(),
    /** The exercise it changes, or the one it will become. */
    exerciseId: uuid("exercise_id").notNull(),
    /** The version it began from; null for a new exercise. */
    baseVersion: integer("base_version"),
    /** Raised by each save: the second of two tabs is told. */
    revision: integer().notNull(),
    content: jsonb().$type<StoredAs<"exerciseDraft">>().notNull(),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    unique("exercise_drafts_one_each").on(t.practiceId, t.authorId, t.exerciseId),
    foreignKey({ columns: [t.practiceId, t.authorId], foreignColumns: [coaches.practiceId, coaches.id] }),
    coachMay("exercise_drafts", "select", mine),
    coachMay("exercise_drafts", "insert", mine),
    coachMay("exercise_drafts", "update", mine),
    coachMay("exercise_drafts", "delete", mine),
    systemMay("exercise_drafts"),
  ],
);

export const exerciseDraftsRights = rightsOn(exerciseDrafts, {
  coach: {
    ...read,
    insert: "all",
    update: ["exerciseId", "baseVersion", "revision", "content", "updatedAt"],
    delete: "all",
  },
});
