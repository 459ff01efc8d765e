/** Who signed which version of an agreement, and how often a signature was taken back. */
import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { agreementVersions } from "./agreement-versions";
import { coupleKey, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

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

/** Taken back through the system role alone, which counts it. */
export const agreementSignaturesRights = rightsOn(agreementSignatures, {
  coach: read,
  client: { ...read, insert: "all" },
});

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

export const agreementTakeBacksRights = rightsOn(agreementTakeBacks, { client: read });
