/** Exercises as a practice holds them. A published version never changes, so an assignment that names one is frozen. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
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
import { createdAt, id, instant } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";
import type { StoredAs } from "./stored";

export const exerciseOrigin = pgEnum("exercise_origin", ["library", "own"]);

const ownPractice = sql`practice_id = ${claim.practice}`;
/** Those a coach may change: written by themselves, or by anybody of the practice they own. Never a built-in one. */
const changeable = sql`${ownPractice} and origin = 'own' and (author_id = ${claim.person} or ${claim.owner})`;

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
    /** Who wrote it; nobody for a built-in one. */
    authorId: uuid("author_id"),
    retiredAt: instant("retired_at"),
    retiredBy: uuid("retired_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    unique("exercises_slug").on(t.practiceId, t.slug),
    foreignKey({ columns: [t.practiceId, t.authorId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({ columns: [t.practiceId, t.retiredBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("exercises_author", sql`(origin = 'library') = (author_id is null)`),
    check("exercises_retired", sql`retired_by is null or retired_at is not null`),
    /** A number at the end keeps own slugs apart from those that the library will ever have. */
    check("exercises_own_slug", sql`origin = 'library' or slug ~ '-[0-9]+$'`),
    coachMay("exercises", "select", ownPractice),
    coachMay(
      "exercises",
      "insert",
      sql`${ownPractice} and origin = 'own' and author_id = ${claim.person} and retired_at is null`,
    ),
    coachMay("exercises", "update", changeable),
    systemMay("exercises"),
  ],
);

export const exercisesRights = rightsOn(exercises, {
  coach: { ...read, insert: "all", update: ["currentVersion", "retiredAt", "retiredBy"] },
});

export const exerciseVersions = pgTable(
  "exercise_versions",
  {
    practiceId: uuid("practice_id").notNull(),
    exerciseId: uuid("exercise_id").notNull(),
    version: integer().notNull(),
    /** Everything a client may read; `guidance` is kept apart from it. */
    content: jsonb().$type<StoredAs<"exerciseContent">>().notNull(),
    /** Parts of `content` that lists ask for: written down by the database, so that it need not unpack the whole text for each row. */
    title: text().notNull().generatedAlwaysAs(sql`coalesce(content ->> 'title', '')`),
    aim: text().notNull().generatedAlwaysAs(sql`coalesce(content ->> 'aim', '')`),
    minutes: integer().notNull().generatedAlwaysAs(sql`coalesce((content ->> 'minutes')::int, 0)`),
    sealed: boolean().notNull().generatedAlwaysAs(sql`coalesce((content ->> 'sealed')::boolean, false)`),
    /** Whom each of its fields asks, in the order of the fields. */
    askedRoles: jsonb("asked_roles")
      .$type<string[]>()
      .notNull()
      .generatedAlwaysAs(sql`jsonb_path_query_array(content, '$.fields[*].role')`),
    /** Whether it asks something of somebody for themselves; reading alone does too. */
    asksEach: boolean("asks_each")
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(content -> 'fields', '[]') = '[]' or jsonb_path_exists(content, '$.fields[*] ? (@.role != "joint")')`,
      ),
    /** Whether it asks something of both as one. */
    asksBoth: boolean("asks_both")
      .notNull()
      .generatedAlwaysAs(sql`jsonb_path_exists(content, '$.fields[*] ? (@.role == "joint")')`),
    /** For the counselor: clients have no grant on this column. */
    guidance: jsonb().$type<StoredAs<"exerciseGuidance">>().notNull(),
    publishedAt: instant("published_at").notNull(),
    /** The draft it was published from: publishing it twice makes one version. */
    draftId: uuid("draft_id"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.exerciseId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.exerciseId],
      foreignColumns: [exercises.practiceId, exercises.id],
    }),
    unique("exercise_versions_draft").on(t.practiceId, t.draftId),
    coachMay("exercise_versions", "select", ownPractice),
    coachMay(
      "exercise_versions",
      "insert",
      sql`${ownPractice} and exercise_id in (select id from exercises where ${changeable})`,
    ),
    clientMay(
      "exercise_versions",
      "select",
      sql`${ownPractice} and (exercise_id, version) in (select exercise_id, version from assignments)`,
    ),
    systemMay("exercise_versions"),
  ],
);

export const exerciseVersionsRights = rightsOn(exerciseVersions, {
  coach: { ...read, insert: "all" },
  client: {
    select: [
      ...(["practiceId", "exerciseId", "version", "content", "publishedAt"] as const),
      ...(["title", "aim", "minutes", "sealed", "askedRoles", "asksEach", "asksBoth"] as const),
    ],
  },
});
