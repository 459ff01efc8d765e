/** What both partners of a couple are asked to agree to: texts of a practice in versions, and who has signed which. */
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, instant } from "./columns";
import { clients } from "./couples";
import { practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** One version of a practice's texts; the highest is the one that counts. Never changed: somebody has signed it. */
export const consentTexts = pgTable(
  "consent_texts",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    version: integer().notNull(),
    /** What becomes of words that one partner says to the counselor alone. */
    disclosure: text().$type<"no_secrets" | "counselor_discretion" | "confidential_to_each">().notNull(),
    disclosureWords: text("disclosure_words").notNull(),
    separation: text().notNull(),
    nature: text().notNull(),
    channels: text().notNull(),
    writtenAt: instant("written_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.version] }),
    check("consent_texts_version_range", sql`${t.version} > 0`),
    check(
      "consent_texts_disclosure",
      sql`${t.disclosure} in ('no_secrets', 'counselor_discretion', 'confidential_to_each')`,
    ),
    check(
      "consent_texts_length",
      sql`length(${t.disclosureWords}) between 1 and 4000 and length(${t.separation}) between 1 and 4000
        and length(${t.nature}) between 1 and 4000 and length(${t.channels}) between 1 and 4000`,
    ),
    coachMay("consent_texts", "select", sql`practice_id = ${claim.practice}`),
    coachMay("consent_texts", "insert", sql`practice_id = ${claim.practice} and ${claim.owner}`),
    clientMay("consent_texts", "select", sql`practice_id = ${claim.practice}`),
    systemMay("consent_texts"),
  ],
);

export const consentTextsRights = rightsOn(consentTexts, {
  coach: { ...read, insert: "all" },
  client: read,
});

/** That one partner has signed one version, in one stretch of their work: theirs and the counselor's to see, never the other's. */
export const consents = pgTable(
  "consents",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    episode: integer().notNull(),
    version: integer().notNull(),
    signedAt: instant("signed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.episode, t.version] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.version],
      foreignColumns: [consentTexts.practiceId, consentTexts.version],
    }),
    coachMay("consents", "select", inOwnCouples),
    clientMay("consents", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    clientMay(
      "consents",
      "insert",
      sql`${inMyCouple} and client_id = ${claim.person} and episode in (select episode from couples)`,
    ),
    systemMay("consents"),
  ],
);

export const consentsRights = rightsOn(consents, { coach: read, client: { ...read, insert: "all" } });
