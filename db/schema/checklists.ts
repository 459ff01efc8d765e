/** What a counselor has done of their first steps that leaves no other trace, and whether they put the list away. Their own alone. */

import { sql } from "drizzle-orm";
import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";

const mine = sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`;

export const checklists = pgTable(
  "checklists",
  {
    practiceId: uuid("practice_id").notNull(),
    coachId: uuid("coach_id").notNull(),
    /** When they said that the texts which partners sign fit as they are. */
    textsReadAt: instant("texts_read_at"),
    putAwayAt: instant("put_away_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coachId] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    coachMay("checklists", "select", mine),
    coachMay("checklists", "insert", mine),
    coachMay("checklists", "update", mine),
    systemMay("checklists"),
  ],
);

export const checklistsRights = rightsOn(checklists, {
  coach: { ...read, insert: "all", update: ["textsReadAt", "putAwayAt"] },
});
