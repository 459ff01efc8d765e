/** Who stands in for a counselor who is away, from one day to another. By the clock alone: nothing has to be done when it ends. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { day, id, instant, nameText } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

const here = sql`practice_id = ${claim.practice}`;
const owners = sql`${here} and ${claim.owner}`;

export const covers = pgTable(
  "covers",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    /** Who is away. */
    coachId: uuid("coach_id").notNull(),
    coverId: uuid("cover_id").notNull(),
    /** As they are called: clients read no names of other counselors. */
    coverName: nameText("cover_name").notNull(),
    /** Both days belong to it, in the practice's time zone. */
    fromOn: day("from_on").notNull(),
    toOn: day("to_on").notNull(),
    namedBy: uuid("named_by").notNull(),
    namedAt: instant("named_at").notNull(),
    /** Ended sooner than its last day. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({ columns: [t.practiceId, t.coverId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({ columns: [t.practiceId, t.namedBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("covers_another", sql`${t.coverId} <> ${t.coachId}`),
    check("covers_days", sql`${t.toOn} between ${t.fromOn} and ${t.fromOn} + 182`),
    index("covers_by_cover").on(t.practiceId, t.coverId, t.toOn),
    index("covers_by_coach").on(t.practiceId, t.coachId, t.toOn),
    coachMay(
      "covers",
      "select",
      sql`${here} and (${claim.owner} or ${claim.person} in (coach_id, cover_id))`,
    ),
    coachMay("covers", "insert", sql`${owners} and named_by = ${claim.person} and ended_at is null`),
    coachMay("covers", "update", owners),
    clientMay("covers", "select", sql`${here} and coach_id in (select coach_id from couples)`),
    systemMay("covers"),
  ],
);

export const coversRights = rightsOn(covers, {
  coach: { ...read, insert: "all", update: ["endedAt"] },
  client: { select: ["practiceId", "id", "coachId", "coverName", "fromOn", "toOn", "endedAt"] },
});
