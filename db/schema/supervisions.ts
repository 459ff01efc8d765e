/** Who reads a couple's record in supervision, once everybody whose record it is has agreed, each alone; and what each has said to it. */
import { sql } from "drizzle-orm";
import { boolean, foreignKey, integer, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { coupleKey, id, instant, nameText } from "./columns";
import { clients, couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** One at a time for a couple, in one stretch of their work. By itself it opens nothing. */
export const supervisions = pgTable(
  "supervisions",
  {
    ...coupleKey(),
    id: id(),
    supervisorId: uuid("supervisor_id").notNull(),
    /** As they are called: clients read no names of other people who work here. */
    supervisorName: nameText("supervisor_name").notNull(),
    /** The stretch of their work that it is for; opened again, they are asked again. */
    episode: integer().notNull(),
    namedBy: uuid("named_by").notNull(),
    namedAt: instant("named_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.supervisorId], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({ columns: [t.practiceId, t.namedBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    uniqueIndex("supervisions_one_open").on(t.practiceId, t.coupleId).where(sql`ended_at is null`),
    uniqueIndex("supervisions_by_supervisor").on(t.practiceId, t.supervisorId, t.coupleId, t.id),
    coachMay("supervisions", "select", inOwnCouples),
    coachMay(
      "supervisions",
      "insert",
      sql`practice_id = ${claim.practice} and named_by = ${claim.person} and ended_at is null
        and (couple_id, episode) in (select id, episode from couples where coach_id = ${claim.person})
        and supervisor_id in (select id from coaches where is_supervisor and removed_at is null)`,
    ),
    coachMay("supervisions", "update", inOwnCouples),
    clientMay("supervisions", "select", inMyCouple),
    systemMay("supervisions"),
  ],
);

export const supervisionsRights = rightsOn(supervisions, {
  coach: { ...read, insert: "all", update: ["endedAt"] },
  client: { select: ["practiceId", "coupleId", "id", "supervisorName", "episode", "endedAt"] },
});

/** What one partner has said, alone: theirs to read, and nobody else's, the counselor's neither. */
export const supervisionConsents = pgTable(
  "supervision_consents",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    supervisionId: uuid("supervision_id").notNull(),
    agreed: boolean().notNull(),
    saidAt: instant("said_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.supervisionId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.supervisionId],
      foreignColumns: [supervisions.practiceId, supervisions.coupleId, supervisions.id],
    }),
    clientMay("supervision_consents", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    clientMay(
      "supervision_consents",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person}
        and supervision_id in (select id from supervisions where ended_at is null)`,
    ),
    clientMay("supervision_consents", "update", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("supervision_consents"),
  ],
);

export const supervisionConsentsRights = rightsOn(supervisionConsents, {
  client: { ...read, insert: "all", update: ["agreed", "saidAt"] },
});
