/** How fast to go: each partner’s wish, what both see of the two wishes, and words for asking. */
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey, held, instant } from "./columns";
import { clients } from "./couples";
import { responses } from "./responses";
import { read, rightsOn } from "./rights";
import {
  claim,
  clientMay,
  coachMay,
  fromMyAnswer,
  inMyCouple,
  inOwnCouples,
  notHeldFromMe,
  systemMay,
  whileJoint,
} from "./roles";
import type { StoredAs } from "./stored";

const own = sql`${inMyCouple} and client_id = ${claim.person}`;

const words = (name: string) => text(name).array().notNull().default(sql`'{}'`);
const codes = <T extends string>(name: string) =>
  text(name).array().$type<T[]>().notNull().default(sql`'{}'`);
const wordEvery = () => smallint("word_every").$type<1 | 3 | 7>().notNull();

/** One partner's wish: theirs and the counselor's to read, save for `how_to_ask` where they said so. */
export const paces = pgTable(
  "paces",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    pace: text().$type<"slower" | "as_now" | "bit_faster">().notNull(),
    notNowPhases: codes<StoredAs<"phase">>("not_now_phases"),
    notNowCauses: codes<StoredAs<"cause">>("not_now_causes"),
    notNowWords: text("not_now_words"),
    howToAsk: text("how_to_ask"),
    /** At most one gentle word in so many days. */
    wordEvery: wordEvery().default(7),
    setAt: instant("set_at").notNull(),
    sourceResponseId: uuid("source_response_id"),
    sourceItem: text("source_item"),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.sourceResponseId],
      foreignColumns: [responses.practiceId, responses.coupleId, responses.id],
    }),
    check("paces_pace", sql`${t.pace} in ('slower', 'as_now', 'bit_faster')`),
    check("paces_word_every", sql`${t.wordEvery} in (1, 3, 7)`),
    check("paces_words_length", sql`length(${t.notNowWords}) <= 300 and length(${t.howToAsk}) <= 1000`),
    coachMay("paces", "select", inOwnCouples),
    clientMay("paces", "select", own),
    clientMay("paces", "insert", sql`${own} and ${fromMyAnswer}`),
    clientMay("paces", "update", own, sql`${own} and ${fromMyAnswer}`),
    systemMay("paces"),
  ],
);

export const pacesRights = rightsOn(paces, {
  coach: read,
  client: {
    select: "unheld",
    insert: "unheld",
    update: [
      "pace",
      "notNowPhases",
      "notNowCauses",
      "notNowWords",
      "howToAsk",
      "wordEvery",
      "setAt",
      "sourceResponseId",
      "sourceItem",
    ],
  },
});

/** What each sees: the slower of the two wishes, without a name and without a time. One row for each reader, since a wish may be held. */
export const sharedPaces = pgTable(
  "shared_paces",
  {
    ...coupleKey(),
    readerId: uuid("reader_id").notNull(),
    slower: boolean().notNull(),
    phases: codes<StoredAs<"phase">>("phases"),
    causes: codes<StoredAs<"cause">>("causes"),
    words: words("words"),
    wordEvery: wordEvery(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.readerId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.readerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    coachMay("shared_paces", "select", inOwnCouples),
    clientMay("shared_paces", "select", sql`${inMyCouple} and reader_id = ${claim.person}`),
    systemMay("shared_paces"),
  ],
);

export const sharedPacesRights = rightsOn(sharedPaces, { coach: read, client: read });

/** Words on how to ask about hard things, from those who want their partner to have them. */
export const askingWords = pgTable(
  "asking_words",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    body: text().notNull(),
    ...held(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("asking_words_length", sql`length(${t.body}) between 1 and 1000`),
    coachMay("asking_words", "select", inOwnCouples),
    clientMay(
      "asking_words",
      "select",
      sql`${notHeldFromMe} and ${inMyCouple} and (client_id = ${claim.person} or ${whileJoint})`,
    ),
    clientMay("asking_words", "insert", own),
    clientMay("asking_words", "update", own),
    clientMay("asking_words", "delete", own),
    systemMay("asking_words"),
  ],
);

export const askingWordsRights = rightsOn(askingWords, {
  coach: read,
  client: { select: "unheld", insert: "unheld", update: ["body"], delete: "all" },
});
