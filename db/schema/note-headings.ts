/** What a practice calls the parts of its progress notes. A note keeps the headings that it was begun with. */
import { sql } from "drizzle-orm";
import { jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const ours = sql`practice_id = ${claim.practice}`;

/** One for a practice that has chosen its own. */
export const noteHeadings = pgTable(
  "note_headings",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    /** By part; one that is left out has its usual name. */
    headings: jsonb().$type<StoredAs<"noteHeadings">>().notNull(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId] }),
    coachMay("note_headings", "select", ours),
    coachMay("note_headings", "insert", sql`${ours} and ${claim.owner}`),
    coachMay("note_headings", "update", sql`${ours} and ${claim.owner}`),
    systemMay("note_headings"),
  ],
);

export const noteHeadingsRights = rightsOn(noteHeadings, {
  coach: { ...read, insert: "all", update: ["headings", "savedAt"] },
});
