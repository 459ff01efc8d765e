/** Every version of an agreement’s words, and its state. */
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
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agreements } from "./agreements";
import { coupleKey, day, held, instant } from "./columns";
import { clients } from "./couples";
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

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

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
    clientMay(
      "agreement_versions",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or signed_at is not null or ${whileJoint})`,
    ),
    clientMay("agreement_versions", "insert", sql`${mine} and state = 'proposed'`),
    systemMay("agreement_versions"),
  ],
);

/** Its state is not for its author to say. */
export const agreementVersionsRights = rightsOn(agreementVersions, {
  coach: {
    ...read,
    insert: [
      "practiceId",
      "coupleId",
      "agreementId",
      "version",
      "words",
      "hash",
      "reviewOn",
      "clientId",
      "coachId",
      "submitKey",
      "proposedAt",
    ],
  },
  client: {
    select: "unheld",
    insert: [
      "practiceId",
      "coupleId",
      "agreementId",
      "version",
      "words",
      "hash",
      "reviewOn",
      "clientId",
      "coachId",
      "submitKey",
      "proposedAt",
    ],
  },
});
