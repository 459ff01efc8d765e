/** What two people agree: words, their versions, who signed them; a person's own card; openness for a while; private hints to the counselor. */
import { sql } from "drizzle-orm";
import {
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
import {
  claim,
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
} from "./roles";
import type { StoredAs } from "./stored";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** What keeps its name while its words change. Everything it says, and where it stands, is in its versions. */
export const agreements = pgTable(
  "agreements",
  {
    ...coupleKey(),
    id: id(),
    kind: text().$type<"boundary" | "expectation" | "communication">().notNull(),
    createdAt: createdAt(),
    /** The form it came from, so that a second press makes no second agreement. */
    submitKey: uuid("submit_key"),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    unique("agreements_once_per_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    unique("agreements_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    check("agreements_kind", sql`${t.kind} in ('boundary', 'expectation', 'communication')`),
    index("agreements_by_id").on(t.practiceId, t.id),
    coachMay("agreements", "select", inOwnCouples),
    coachMay("agreements", "insert", inOwnCouples),
    clientMay("agreements", "select", sql`${notHeldFromMe} and ${inMyCouple}`),
    clientMay("agreements", "insert", sql`${inMyCouple} and ${fromMyAnswer}`),
    systemMay("agreements"),
  ],
);

/** One wording. Never changed once written, save for where it stands and when to look at it again. */
export const agreementVersions = pgTable(
  "agreement_versions",
  {
    ...coupleKey(),
    agreementId: uuid("agreement_id").notNull(),
    version: integer().notNull(),
    /** Where it stands; see lib/agreements/rules/states.ts. Signed by one is not a state that anybody may read. */
    state: text()
      .$type<"proposed" | "active" | "revised" | "ended" | "withdrawn">()
      .notNull()
      .default("proposed"),
    words: jsonb().$type<StoredAs<"agreementWords">>().notNull(),
    /** SHA-256 of the words, in hex: what is signed. */
    hash: text().notNull(),
    reviewOn: day("review_on").notNull(),
    clientId: uuid("client_id"),
    coachId: uuid("coach_id"),
    submitKey: uuid("submit_key"),
    proposedAt: instant("proposed_at").notNull(),
    /** When the second of two signatures was given. */
    signedAt: instant("signed_at"),
    closedAt: instant("closed_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.agreementId, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.agreementId],
      foreignColumns: [agreements.practiceId, agreements.coupleId, agreements.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    unique("agreement_versions_signable").on(t.practiceId, t.coupleId, t.agreementId, t.version, t.hash),
    unique("agreement_versions_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    uniqueIndex("agreement_versions_one_open")
      .on(t.practiceId, t.coupleId, t.agreementId)
      .where(sql`state = 'proposed' and held_from is null`),
    uniqueIndex("agreement_versions_one_standing")
      .on(t.practiceId, t.coupleId, t.agreementId)
      .where(sql`state = 'active'`),
    check(
      "agreement_versions_state",
      sql`${t.state} in ('proposed', 'active', 'revised', 'ended', 'withdrawn')
        and (${t.state} <> 'proposed' or ${t.signedAt} is null) and (${t.state} <> 'active' or ${t.signedAt} is not null)
        and (${t.state} in ('proposed', 'active')) = (${t.closedAt} is null)`,
    ),
    check("agreement_versions_hash", sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
    check("agreement_versions_counted", sql`${t.version} >= 1`),
    check("agreement_versions_one_author", sql`(${t.clientId} is null) <> (${t.coachId} is null)`),
    coachMay("agreement_versions", "select", inOwnCouples),
    coachMay(
      "agreement_versions",
      "insert",
      sql`${inOwnCouples} and coach_id = ${claim.person} and state = 'proposed'`,
    ),
    clientMay("agreement_versions", "select", sql`${notHeldFromMe} and ${inMyCouple}`),
    clientMay("agreement_versions", "insert", sql`${mine} and state = 'proposed'`),
    systemMay("agreement_versions"),
  ],
);

const ofVersion = (state: "proposed" | "signed") =>
  sql.raw(`exists (
  select 1 from agreement_versions v where v.practice_id = agreement_signatures.practice_id
    and v.couple_id = agreement_signatures.couple_id and v.agreement_id = agreement_signatures.agreement_id
    and v.version = agreement_signatures.version
    and ${state === "signed" ? "v.signed_at is not null" : "v.state = 'proposed'"})`);

/** One partner's name under exactly these words. The other finds it only once both have signed. */
export const agreementSignatures = pgTable(
  "agreement_signatures",
  {
    ...coupleKey(),
    agreementId: uuid("agreement_id").notNull(),
    version: integer().notNull(),
    clientId: uuid("client_id").notNull(),
    hash: text().notNull(),
    signedAt: instant("signed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.agreementId, t.version, t.clientId] }),
    foreignKey({
      name: "agreement_signatures_these_words",
      columns: [t.practiceId, t.coupleId, t.agreementId, t.version, t.hash],
      foreignColumns: [
        agreementVersions.practiceId,
        agreementVersions.coupleId,
        agreementVersions.agreementId,
        agreementVersions.version,
        agreementVersions.hash,
      ],
    }),
    foreignKey({
      name: "agreement_signatures_partner",
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    coachMay("agreement_signatures", "select", inOwnCouples),
    clientMay("agreement_signatures", "select", sql`(${mine}) or (${inMyCouple} and ${ofVersion("signed")})`),
    clientMay("agreement_signatures", "insert", sql`${mine} and ${ofVersion("proposed")}`),
    systemMay("agreement_signatures"),
  ],
);

/**
 * That somebody has taken their name back from these words. The key lets it happen once: signing tells whether the other
 * has signed, so signing and taking back again and again would be a way to ask.
 */
export const agreementTakeBacks = pgTable(
  "agreement_take_backs",
  {
    ...coupleKey(),
    agreementId: uuid("agreement_id").notNull(),
    version: integer().notNull(),
    clientId: uuid("client_id").notNull(),
    takenBackAt: instant("taken_back_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.agreementId, t.version, t.clientId] }),
    foreignKey({
      name: "agreement_take_backs_version",
      columns: [t.practiceId, t.coupleId, t.agreementId, t.version],
      foreignColumns: [
        agreementVersions.practiceId,
        agreementVersions.coupleId,
        agreementVersions.agreementId,
        agreementVersions.version,
      ],
    }),
    foreignKey({
      name: "agreement_take_backs_partner",
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    clientMay("agreement_take_backs", "select", mine),
    systemMay("agreement_take_backs"),
  ],
);

/** Words that are not proposed yet: their author's alone. Coaches have no right on this table. */
export const agreementDrafts = pgTable(
  "agreement_drafts",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    /** The agreement whose words these would change; null for a new one. */
    agreementId: uuid("agreement_id"),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.agreementId],
      foreignColumns: [agreements.practiceId, agreements.coupleId, agreements.id],
    }),
    clientMay("agreement_drafts", "all", mine),
    systemMay("agreement_drafts"),
  ],
);

/** A card about oneself. Needs nobody's signature; its owner says who may read it. */
export const boundaryCards = pgTable(
  "boundary_cards",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    words: jsonb().$type<StoredAs<"cardWords">>().notNull(),
    audience: audience().notNull().default("self"),
    reviewOn: day("review_on"),
    submitKey: uuid("submit_key"),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    createdAt: createdAt(),
    putAwayAt: instant("put_away_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("boundary_cards_once_per_source").on(t.practiceId, t.coupleId, t.sourceResponseId, t.sourceItem),
    unique("boundary_cards_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    coachMay("boundary_cards", "select", sql`${inOwnCouples} and audience <> 'self' and put_away_at is null`),
    clientMay(
      "boundary_cards",
      "select",
      sql`(${mine}) or (${notHeldFromMe} and ${inMyCouple} and audience = 'couple' and put_away_at is null)`,
    ),
    clientMay("boundary_cards", "insert", sql`${mine} and ${fromMyAnswer}`),
    clientMay("boundary_cards", "update", mine),
    systemMay("boundary_cards"),
  ],
);

/** What one partner tells the other by choice, for a while. The other holds no right here: what they may see is read for them. */
export const transparencyPlans = pgTable(
  "transparency_plans",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    area: text().$type<"actions" | "feelings" | "plans" | "decisions">().notNull(),
    words: text().notNull(),
    why: text().notNull(),
    /** When it was given, or given again: the end is never more than 30 days later. */
    givenOn: day("given_on").notNull(),
    untilOn: day("until_on").notNull(),
    submitKey: uuid("submit_key").notNull(),
    createdAt: createdAt(),
    stoppedAt: instant("stopped_at"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("transparency_plans_once_per_form").on(t.practiceId, t.coupleId, t.submitKey),
    check("transparency_plans_area", sql`${t.area} in ('actions', 'feelings', 'plans', 'decisions')`),
    check(
      "transparency_plans_thirty_days",
      sql`${t.untilOn} >= ${t.givenOn} and ${t.untilOn} <= ${t.givenOn} + 30`,
    ),
    check(
      "transparency_plans_length",
      sql`length(${t.words}) between 1 and 1000 and length(${t.why}) between 1 and 400`,
    ),
    coachMay("transparency_plans", "select", inOwnCouples),
    clientMay("transparency_plans", "select", mine),
    clientMay("transparency_plans", "insert", mine),
    clientMay("transparency_plans", "update", mine),
    systemMay("transparency_plans"),
  ],
);

/** Whether the counselor has opened openness by agreement for a couple. Closed until they do; clients cannot ask. */
export const transparencyDoors = pgTable(
  "transparency_doors",
  {
    ...coupleKey(),
    openedAt: instant("opened_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    coachMay("transparency_doors", "all", inOwnCouples),
    systemMay("transparency_doors"),
  ],
);

/** A one-sided line, pointed out to the counselor alone. Not a verdict, and nothing in the product follows from it. */
export const agreementHints = pgTable(
  "agreement_hints",
  {
    ...coupleKey(),
    id: id(),
    /** The agreement or the card that the line stands in. */
    about: text().$type<"agreement" | "card" | "transparency">().notNull(),
    aboutId: uuid("about_id").notNull(),
    topic: text().$type<"phone" | "friends" | "clothes" | "money" | "whereabouts">().notNull(),
    /** Whom the line binds. */
    clientId: uuid("client_id").notNull(),
    line: text().notNull(),
    createdAt: createdAt(),
    settledAt: instant("settled_at"),
    /** What the counselor noted when they had reviewed it. */
    settledWords: text("settled_words"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    uniqueIndex("agreement_hints_once").on(
      t.practiceId,
      t.coupleId,
      t.aboutId,
      t.topic,
      t.clientId,
      sql`md5(line)`,
    ),
    check("agreement_hints_about", sql`${t.about} in ('agreement', 'card', 'transparency')`),
    check(
      "agreement_hints_topic",
      sql`${t.topic} in ('phone', 'friends', 'clothes', 'money', 'whereabouts')`,
    ),
    check("agreement_hints_settled_words_length", sql`length(${t.settledWords}) between 1 and 600`),
    index("agreement_hints_by_id").on(t.practiceId, t.id),
    coachMay("agreement_hints", "select", inOwnCouples),
    coachMay("agreement_hints", "update", inOwnCouples),
    systemMay("agreement_hints"),
  ],
);
