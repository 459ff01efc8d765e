/** What happened between two people, with roles for this conflict and not for the person. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { audience } from "./answers";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";
import type { StoredAs } from "./stored";

const fresh = sql`audience = 'coach' and released_at is null`;

/** Its author's and the counselor's until it is shared with both. */
export const conflicts = pgTable(
  "conflicts",
  {
    ...coupleKey(),
    id: id(),
    /** Exactly one of the two; nobody else ever changes the words. */
    authorCoachId: uuid("author_coach_id"),
    authorClientId: uuid("author_client_id"),
    /** A root-cause category and finer kinds within it: see lib/conflicts/terms.ts. */
    kind: text().$type<StoredAs<"conflictKind">>().notNull(),
    subKinds: text("sub_kinds").array().notNull().default(sql`'{}'`),
    scale: text().$type<"small" | "pattern" | "major">().notNull(),
    title: text().notNull(),
    facts: text(),
    timing: text().$type<"day" | "range" | "over_time" | "unsaid">().notNull(),
    /** The day; of a range, the first; of "over a long time", roughly since when, if said. */
    onDate: day("on_date"),
    toDate: day("to_date"),
    roles: text().$type<"mutual" | "one">().notNull(),
    involvedPartnerId: uuid("involved_partner_id"),
    injuredPartnerId: uuid("injured_partner_id"),
    /** What its author wishes: `coach`, or `couple`. */
    audience: audience().notNull().default("coach"),
    /** Set once both partners may really read it; only the system sets it. */
    releasedAt: instant("released_at"),
    submitKey: uuid("submit_key").notNull(),
    createdAt: createdAt(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.authorCoachId],
      foreignColumns: [coaches.practiceId, coaches.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.authorClientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.involvedPartnerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.injuredPartnerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("conflicts_submit_key").on(t.practiceId, t.coupleId, t.submitKey),
    index("conflicts_by_id").on(t.practiceId, t.id),
    check("conflicts_one_author", sql`(${t.authorCoachId} is null) <> (${t.authorClientId} is null)`),
    check("conflicts_scale", sql`${t.scale} in ('small', 'pattern', 'major')`),
    check("conflicts_title_length", sql`length(${t.title}) between 1 and 120`),
    check("conflicts_facts_length", sql`length(${t.facts}) <= 1500`),
    check(
      "conflicts_timing",
      sql`case ${t.timing}
        when 'day' then ${t.onDate} is not null and ${t.toDate} is null
        when 'range' then ${t.onDate} is not null and ${t.toDate} is not null and ${t.toDate} >= ${t.onDate}
        when 'over_time' then ${t.toDate} is null
        when 'unsaid' then ${t.onDate} is null and ${t.toDate} is null
        else false end`,
    ),
    check(
      "conflicts_roles",
      sql`case ${t.roles}
        when 'mutual' then ${t.involvedPartnerId} is null and ${t.injuredPartnerId} is null
        when 'one' then coalesce(${t.involvedPartnerId} <> ${t.injuredPartnerId}, false)
        else false end`,
    ),
    check(
      "conflicts_audience",
      sql`${t.audience} <> 'self' and (${t.releasedAt} is null or ${t.audience} = 'couple')`,
    ),
    coachMay("conflicts", "select", inOwnCouples),
    coachMay("conflicts", "insert", sql`${inOwnCouples} and author_coach_id = ${claim.person} and ${fresh}`),
    coachMay("conflicts", "update", sql`${inOwnCouples} and author_coach_id = ${claim.person}`),
    clientMay(
      "conflicts",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (author_client_id = ${claim.person} or (released_at is not null and ${whileJoint}))`,
    ),
    clientMay("conflicts", "insert", sql`${inMyCouple} and author_client_id = ${claim.person} and ${fresh}`),
    // Once shared, the words stand still under what both write about them.
    clientMay("conflicts", "update", sql`${inMyCouple} and author_client_id = ${claim.person} and ${fresh}`),
    systemMay("conflicts"),
  ],
);

const conflictWords = [
  "kind",
  "subKinds",
  "scale",
  "title",
  "facts",
  "timing",
  "onDate",
  "toDate",
  "roles",
  "involvedPartnerId",
  "injuredPartnerId",
] as const;

/** Clients do not read when it was written down or shared: when somebody was here is nobody else’s. */
export const conflictsRights = rightsOn(conflicts, {
  coach: { ...read, insert: "all", update: conflictWords },
  client: {
    select: [
      "practiceId",
      "coupleId",
      "id",
      "authorCoachId",
      "authorClientId",
      ...conflictWords,
      "audience",
      "submitKey",
    ],
    insert: "unheld",
    update: conflictWords,
  },
});
