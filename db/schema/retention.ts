/** How long a practice keeps records, what must not be erased, what was erased, and whether the round that erases has run. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { day, id, instant } from "./columns";
import { couples } from "./couples";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";

const ofPractice = () => ({
  practiceId: uuid("practice_id")
    .notNull()
    .references(() => practices.id),
});
const here = sql`practice_id = ${claim.practice}`;
const owners = sql`${here} and ${claim.owner}`;

/** What the owner has chosen; without a row, what the columns begin with holds. */
export const retentionRules = pgTable(
  "retention_rules",
  {
    ...ofPractice(),
    /** Years after the work was closed. */
    recordYears: integer("record_years").notNull().default(7),
    /** Days after the work was closed, for what was never sent. */
    draftDays: integer("draft_days").notNull().default(90),
    /** Nothing is erased by a rule that is younger than a week. */
    changedAt: instant("changed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId] }),
    check("retention_rules_years", sql`${t.recordYears} between 1 and 50`),
    check("retention_rules_days", sql`${t.draftDays} between 7 and 3650`),
    coachMay("retention_rules", "select", here),
    coachMay("retention_rules", "insert", owners),
    coachMay("retention_rules", "update", owners),
    systemMay("retention_rules"),
  ],
);

export const retentionRulesRights = rightsOn(retentionRules, {
  coach: { ...read, insert: "all", update: ["recordYears", "draftDays", "changedAt"] },
});

/** That a record must not be erased, for as long as it is not lifted: the owner knows it by its number alone. */
export const legalHolds = pgTable(
  "legal_holds",
  {
    ...ofPractice(),
    id: id(),
    coupleId: uuid("couple_id").notNull(),
    reason: text().notNull(),
    setBy: uuid("set_by").notNull(),
    setAt: instant("set_at").notNull(),
    liftedBy: uuid("lifted_by"),
    liftedAt: instant("lifted_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.setBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({ columns: [t.practiceId, t.liftedBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    uniqueIndex("legal_holds_one_open").on(t.practiceId, t.coupleId).where(sql`lifted_at is null`),
    check("legal_holds_reason_length", sql`length(${t.reason}) between 1 and 500`),
    check("legal_holds_lifted", sql`(${t.liftedAt} is null) = (${t.liftedBy} is null)`),
    coachMay("legal_holds", "select", sql`(${owners}) or (${inOwnCouples})`),
    coachMay("legal_holds", "insert", sql`${owners} and set_by = ${claim.person} and lifted_at is null`),
    coachMay(
      "legal_holds",
      "update",
      sql`${owners} and lifted_at is null`,
      sql`${owners} and lifted_by = ${claim.person}`,
    ),
    systemMay("legal_holds"),
  ],
);

export const legalHoldsRights = rightsOn(legalHolds, {
  coach: { ...read, insert: "all", update: ["liftedBy", "liftedAt"] },
});

/** What was erased: numbers and kinds, never a word or a name. Add-only; no foreign keys, so it outlives what it tells of. */
export const deletions = pgTable(
  "deletions",
  {
    ...ofPractice(),
    id: id(),
    at: instant("at").notNull(),
    kind: text().$type<"record" | "drafts" | "own">().notNull(),
    coupleId: uuid("couple_id").notNull(),
    /** How many rows. */
    entries: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    check("deletions_kind", sql`${t.kind} in ('record', 'drafts', 'own')`),
    check("deletions_entries", sql`${t.entries} > 0`),
    coachMay("deletions", "select", owners),
    systemMay("deletions"),
  ],
);

export const deletionsRights = rightsOn(deletions, { coach: read, system: { ...read, insert: "all" } });

/** The last run of a job of a practice, and what became of it. One process at a time has the row. */
export const jobRuns = pgTable(
  "job_runs",
  {
    ...ofPractice(),
    job: text().$type<"retention" | "notices">().notNull(),
    /** The day, in the practice's zone, on which it last went through. */
    doneOn: day("done_on"),
    triedAt: instant("tried_at"),
    /** Tries that failed since it last went through. */
    failures: integer().notNull().default(0),
    /** The kind of the last failure, never its words. */
    problem: text(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.job] }),
    check("job_runs_job", sql`${t.job} in ('retention', 'notices')`),
    coachMay("job_runs", "select", owners),
    systemMay("job_runs"),
  ],
);

export const jobRunsRights = rightsOn(jobRuns, { coach: read });
