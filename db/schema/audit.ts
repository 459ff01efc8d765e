/** The trail: who did what to which thing, by ids and field names only. Add-only for every role; no foreign keys, so it outlives its subjects. */
import { sql } from "drizzle-orm";
import { index, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

export const actorKind = pgEnum("actor_kind", ["coach", "client", "system"]);
/** `practice`: the owner may read it. `person`: private to the one who did it (drafts, offers, devices). */
export const auditScope = pgEnum("audit_scope", ["practice", "person"]);

const ownDeed = (kind: "coach" | "client") =>
  sql`practice_id = ${claim.practice} and actor_id = ${claim.person} and actor_kind = ${sql.raw(`'${kind}'`)}
    and (couple_id is null or couple_id in (select id from couples))`;

export const auditEvents = pgTable(
  "audit_events",
  {
    practiceId: uuid("practice_id").notNull(),
    id: id(),
    at: instant("at").notNull(),
    actorKind: actorKind("actor_kind").notNull(),
    actorId: uuid("actor_id"),
    coupleId: uuid("couple_id"),
    action: text().notNull(),
    subjectKind: text("subject_kind").notNull(),
    subjectId: uuid("subject_id"),
    fields: text().array().notNull().default(sql`'{}'`),
    reason: text(),
    scope: auditScope().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    index("audit_events_by_time").on(t.practiceId, t.at.desc(), t.id),
    coachMay(
      "audit_events",
      "select",
      sql`practice_id = ${claim.practice} and scope = 'practice' and ${claim.owner}`,
    ),
    coachMay("audit_events", "insert", ownDeed("coach")),
    clientMay("audit_events", "insert", ownDeed("client")),
    systemMay("audit_events"),
  ],
);

export const auditEventsRights = rightsOn(auditEvents, {
  coach: { ...read, insert: "all" },
  client: { insert: "all" },
  system: { insert: "all" },
});
