/** What happened, with roles per conflict and not per person; each one's own map of causes; what both then say about it. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, createdAt, day, held, id, instant } from "./columns";
import { audience } from "./homework";
import { clients, coaches, couples } from "./people";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, notHeldFromMe, systemMay } from "./roles";

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
    kind: text().notNull(),
    subKinds: text("sub_kinds").array().notNull().default(sql`'{}'`),
    scale: text().notNull(),
    title: text().notNull(),
    facts: text(),
    timing: text().notNull(),
    /** The day; of a range, the first; of "over a long time", roughly since when, if said. */
    onDate: day("on_date"),
    toDate: day("to_date"),
    roles: text().notNull(),
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
      sql`${notHeldFromMe} and ${inMyCouple} and (author_client_id = ${claim.person} or released_at is not null)`,
    ),
    clientMay("conflicts", "insert", sql`${inMyCouple} and author_client_id = ${claim.person} and ${fresh}`),
    // Once shared, the words stand still under what both write about them.
    clientMay("conflicts", "update", sql`${inMyCouple} and author_client_id = ${claim.person} and ${fresh}`),
    systemMay("conflicts"),
  ],
);

const ofConflict = () => ({ ...coupleKey(), conflictId: uuid("conflict_id").notNull() });
const own = sql`${inMyCouple} and client_id = ${claim.person}`;

/**
 * One partner's own map of causes. A draft is theirs alone; `ready` is sealed until both are, and only the system opens it, both
 * in one step. It holds no times: when somebody wrote is nobody else's.
 */
export const causeMaps = pgTable(
  "cause_maps",
  {
    ...ofConflict(),
    clientId: uuid("client_id").notNull(),
    /** See lib/conflicts/cause-maps/rules/states.ts. */
    state: text().notNull().default("draft"),
    /** From when on the counselor reads it, by its author's choice. */
    coachFrom: text("coach_from").notNull().default("opened"),
    content: jsonb().$type<unknown>().notNull(),
    /** Counts saves, so that the second of two devices is told instead of overwriting the first. */
    revision: integer().notNull(),
    /** It has been open to both: what was read stays read, and both may know. */
    wasOpen: boolean("was_open").notNull().default(false),
    /** When it was taken back from ready or open. Nobody reads it: it only limits how soon it can be ready again. */
    takenBackAt: instant("taken_back_at").array().notNull().default(sql`'{}'`),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.conflictId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("cause_maps_state", sql`${t.state} in ('draft', 'ready', 'open', 'withdrawn')`),
    check("cause_maps_coach_from", sql`${t.coachFrom} in ('ready', 'opened', 'never')`),
    coachMay(
      "cause_maps",
      "select",
      sql`${inOwnCouples} and ((state = 'ready' and coach_from = 'ready') or (state = 'open' and coach_from <> 'never'))`,
    ),
    clientMay(
      "cause_maps",
      "select",
      sql`(${own}) or (${notHeldFromMe} and ${inMyCouple} and state = 'open')`,
    ),
    clientMay(
      "cause_maps",
      "insert",
      sql`${own} and state = 'draft' and conflict_id in (select id from conflicts)`,
    ),
    clientMay("cause_maps", "update", sql`${own} and state = 'draft'`),
    systemMay("cause_maps"),
  ],
);

/** While the maps are side by side, what either suggests to say together; then what stands, agreed wording or "we see it differently". */
export const conflictSummaries = pgTable(
  "conflict_summaries",
  {
    ...ofConflict(),
    id: id(),
    kind: text().notNull(),
    words: text(),
    clientId: uuid("client_id").notNull(),
    state: text().notNull(),
    submitKey: uuid("submit_key").notNull(),
    /** When it came to stand. */
    settledAt: instant("settled_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("conflict_summaries_submit_key").on(t.practiceId, t.coupleId, t.submitKey),
    uniqueIndex("conflict_summaries_one_proposed")
      .on(t.practiceId, t.coupleId, t.conflictId)
      .where(sql`state = 'proposed' and held_from is null`),
    uniqueIndex("conflict_summaries_one_standing")
      .on(t.practiceId, t.coupleId, t.conflictId)
      .where(sql`state = 'standing' and held_from is null`),
    check("conflict_summaries_state", sql`${t.state} in ('proposed', 'standing', 'replaced', 'taken_back')`),
    check(
      "conflict_summaries_words",
      sql`case ${t.kind}
        when 'words' then coalesce(length(${t.words}) between 1 and 1500, false)
        when 'differently' then ${t.words} is null and ${t.state} in ('standing', 'replaced')
        else false end`,
    ),
    check("conflict_summaries_settled", sql`${t.state} <> 'standing' or ${t.settledAt} is not null`),
    coachMay("conflict_summaries", "select", sql`${inOwnCouples} and state = 'standing'`),
    clientMay(
      "conflict_summaries",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or state = 'standing' or (state = 'proposed' and conflict_id in (
        select conflict_id from cause_maps where client_id = ${claim.person} and state = 'open')))`,
    ),
    systemMay("conflict_summaries"),
  ],
);

const seenDifferently = sql`conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing')`;

/** "I see it so", kept beside the other's for as long as "we see it differently" stands. */
export const conflictViews = pgTable(
  "conflict_views",
  { ...ofConflict(), clientId: uuid("client_id").notNull(), words: text().notNull(), ...held() },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.conflictId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.conflictId],
      foreignColumns: [conflicts.practiceId, conflicts.coupleId, conflicts.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("conflict_views_words_length", sql`length(${t.words}) between 1 and 1500`),
    coachMay("conflict_views", "select", sql`${inOwnCouples} and ${seenDifferently}`),
    clientMay(
      "conflict_views",
      "select",
      sql`(${own}) or (${notHeldFromMe} and ${inMyCouple} and ${seenDifferently})`,
    ),
    clientMay("conflict_views", "insert", sql`${own} and ${seenDifferently}`),
    clientMay("conflict_views", "update", sql`${own} and ${seenDifferently}`),
    clientMay("conflict_views", "delete", own),
    systemMay("conflict_views"),
  ],
);
