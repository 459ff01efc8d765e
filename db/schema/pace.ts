/** How fast to go and when to leave each other alone: each partner's wish, what both see of the two wishes, space, pauses. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, day, held, id, instant } from "./columns";
import { responses } from "./homework";
import { clients, couples } from "./people";
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

const own = sql`${inMyCouple} and client_id = ${claim.person}`;
const words = (name: string) => text(name).array().notNull().default(sql`'{}'`);

/** One partner's wish: theirs and the counselor's to read, save for `how_to_ask` where they said so. */
export const paces = pgTable(
  "paces",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    pace: text().notNull(),
    notNowPhases: words("not_now_phases"),
    notNowCauses: words("not_now_causes"),
    notNowWords: text("not_now_words"),
    howToAsk: text("how_to_ask"),
    /** At most one gentle word in so many days. */
    wordEvery: smallint("word_every").notNull().default(7),
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

/** What each sees: the slower of the two wishes, without a name and without a time. One row for each reader, since a wish may be held. */
export const sharedPaces = pgTable(
  "shared_paces",
  {
    ...coupleKey(),
    readerId: uuid("reader_id").notNull(),
    slower: boolean().notNull(),
    phases: words("phases"),
    causes: words("causes"),
    words: words("words"),
    wordEvery: smallint("word_every").notNull(),
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
    clientMay("asking_words", "select", sql`${notHeldFromMe} and ${inMyCouple}`),
    clientMay("asking_words", "insert", own),
    clientMay("asking_words", "update", own),
    clientMay("asking_words", "delete", own),
    systemMay("asking_words"),
  ],
);

const asker = sql`${inMyCouple} and asker_id = ${claim.person}`;

/** A stretch of room, with the time of coming back. Seen by both at once, in the asker's words. */
export const spaces = pgTable(
  "spaces",
  {
    ...coupleKey(),
    id: id(),
    askerId: uuid("asker_id").notNull(),
    startsAt: instant("starts_at").notNull(),
    backAt: instant("back_at").notNull(),
    contact: text().notNull(),
    kindWord: text("kind_word").notNull(),
    body: text(),
    askedAt: instant("asked_at").notNull(),
    endedAt: instant("ended_at"),
    /** How the coming back was, as the asker notes it. */
    backNote: text("back_note"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.askerId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("spaces_order", sql`${t.startsAt} < ${t.backAt}`),
    check("spaces_contact", sql`${t.contact} in ('none', 'short', 'normal')`),
    check("spaces_kind_word", sql`${t.kindWord} in ('yes', 'no', 'as_you_like')`),
    check("spaces_back_note", sql`${t.backNote} in ('as_said', 'later')`),
    check("spaces_body_length", sql`length(${t.body}) between 1 and 1000`),
    coachMay("spaces", "select", inOwnCouples),
    clientMay("spaces", "select", inMyCouple),
    clientMay("spaces", "insert", asker),
    clientMay("spaces", "update", asker),
    systemMay("spaces"),
  ],
);

/** One person's rest, or one person's yes to resting together. Theirs and the counselor's to know. */
export const pauses = pgTable(
  "pauses",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    kind: text().notNull(),
    untilOn: day("until_on"),
    saidAt: instant("said_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check("pauses_kind", sql`${t.kind} in ('alone', 'together')`),
    uniqueIndex("pauses_one_standing")
      .on(t.practiceId, t.coupleId, t.clientId, t.kind)
      .where(sql`ended_at is null`),
    coachMay("pauses", "select", inOwnCouples),
    clientMay("pauses", "select", own),
    clientMay("pauses", "insert", own),
    clientMay("pauses", "update", own),
    systemMay("pauses"),
  ],
);

/** A rest that both have said yes to. Either ends it, at any time. */
export const couplePauses = pgTable(
  "couple_pauses",
  {
    ...coupleKey(),
    id: id(),
    begunAt: instant("begun_at").notNull(),
    untilOn: day("until_on"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    uniqueIndex("couple_pauses_one_running").on(t.practiceId, t.coupleId).where(sql`ended_at is null`),
    coachMay("couple_pauses", "select", inOwnCouples),
    clientMay("couple_pauses", "select", inMyCouple),
    systemMay("couple_pauses"),
  ],
);
