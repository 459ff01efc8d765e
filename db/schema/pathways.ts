/** Pathways as a practice holds them, in published versions. Clients have no right on them. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const ownPractice = sql`practice_id = ${claim.practice}`;

const mine = sql`origin = 'own' and (author_id = ${claim.person} or ${claim.owner})`;

export const pathways = pgTable(
  "pathways",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    slug: text().notNull(),
    origin: text({ enum: ["library", "own"] }).notNull(),
    /** Whose it is to change, besides the practice's owner; null for what is built in. */
    authorId: uuid("author_id"),
    /** The version that plans are made from; null until the first is published. */
    currentVersion: integer("current_version"),
    /** Half-finished changes; null when there are none. */
    draft: jsonb().$type<StoredAs<"pathwayDraft">>(),
    /** Counts saves, so that the second of two coaches is told instead of overwriting the first. */
    draftRevision: integer("draft_revision").notNull().default(0),
    retiredAt: instant("retired_at"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.authorId], foreignColumns: [coaches.practiceId, coaches.id] }),
    unique("pathways_slug").on(t.practiceId, t.slug),
    check(
      "pathways_origin",
      sql`${t.origin} in ('library', 'own') and (${t.origin} = 'own') = (${t.authorId} is not null)`,
    ),
    check(
      "pathways_library_is_published",
      sql`${t.origin} = 'own' or (${t.currentVersion} is not null and ${t.draft} is null)`,
    ),
    coachMay("pathways", "select", ownPractice),
    coachMay("pathways", "insert", sql`${ownPractice} and origin = 'own' and author_id = ${claim.person}`),
    coachMay("pathways", "update", sql`${ownPractice} and ${mine}`),
    systemMay("pathways"),
  ],
);

export const pathwaysRights = rightsOn(pathways, {
  coach: { ...read, insert: "all", update: ["currentVersion", "draft", "draftRevision", "retiredAt"] },
});

/** Published, so it never changes. */
export const pathwayVersions = pgTable(
  "pathway_versions",
  {
    practiceId: uuid("practice_id").notNull(),
    pathwayId: uuid("pathway_id").notNull(),
    version: integer().notNull(),
    content: jsonb().$type<StoredAs<"pathwayContent">>().notNull(),
    publishedAt: instant("published_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.pathwayId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.pathwayId],
      foreignColumns: [pathways.practiceId, pathways.id],
    }),
    coachMay("pathway_versions", "select", ownPractice),
    coachMay(
      "pathway_versions",
      "insert",
      sql`${ownPractice} and pathway_id in (select id from pathways where ${mine})`,
    ),
    systemMay("pathway_versions"),
  ],
);

export const pathwayVersionsRights = rightsOn(pathwayVersions, { coach: { ...read, insert: "all" } });
