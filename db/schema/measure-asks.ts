/** What a counselor asked one partner to answer, and what that partner has begun. The other finds nothing of it. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients } from "./couples";
import { measureVersions } from "./measure-versions";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;

/** One version of a measure, for one partner, once or again and again until a day. */
export const measureAsks = pgTable(
  "measure_asks",
  {
    ...coupleKey(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    measure: text().notNull(),
    version: integer().notNull(),
    rhythm: text().$type<"once" | "before_session" | "after_session" | "weeks">().notNull(),
    everyWeeks: smallint("every_weeks"),
    startsOn: day("starts_on").notNull(),
    untilOn: day("until_on"),
    coachId: uuid("coach_id").notNull(),
    askedAt: instant("asked_at").notNull(),
    endedAt: instant("ended_at"),
    /** Since when the partner reads, in words, how their later answers lie beside the first ones. */
    wordsOpenedAt: instant("words_opened_at"),
    /** Up to when the counselor has seen what came in. */
    seenAt: instant("seen_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.measure, t.version],
      foreignColumns: [measureVersions.practiceId, measureVersions.measure, measureVersions.version],
    }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check(
      "measure_asks_rhythm",
      sql`${t.rhythm} in ('once', 'before_session', 'after_session', 'weeks')
        and (${t.rhythm} = 'weeks') = (${t.everyWeeks} is not null) and ${t.everyWeeks} between 1 and 52`,
    ),
    check(
      "measure_asks_until",
      sql`(${t.rhythm} = 'once' or ${t.untilOn} is not null) and ${t.untilOn} >= ${t.startsOn}`,
    ),
    coachMay("measure_asks", "select", inOwnCouples),
    coachMay("measure_asks", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("measure_asks", "update", inOwnCouples),
    clientMay("measure_asks", "select", mine),
    systemMay("measure_asks"),
  ],
);

const forThem = [
  ...(["practiceId", "coupleId", "id", "clientId", "measure", "version", "rhythm", "everyWeeks"] as const),
  ...(["startsOn", "untilOn", "askedAt", "endedAt", "wordsOpenedAt"] as const),
] as const;

export const measureAsksRights = rightsOn(measureAsks, {
  coach: { ...read, insert: "all", update: ["endedAt", "wordsOpenedAt", "seenAt"] },
  client: { select: forThem },
});

/** What a partner has begun and not sent, or would rather not answer this time: their own alone. */
export const measureDrafts = pgTable(
  "measure_drafts",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    askId: uuid("ask_id").notNull(),
    slot: text().notNull(),
    answers: jsonb().$type<StoredAs<"measureAnswers">>().notNull(),
    declinedAt: instant("declined_at"),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId, t.askId, t.slot] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.askId],
      foreignColumns: [measureAsks.practiceId, measureAsks.coupleId, measureAsks.id],
    }),
    check("measure_drafts_slot", sql`length(${t.slot}) between 1 and 40`),
    clientMay("measure_drafts", "select", mine),
    clientMay("measure_drafts", "insert", sql`${mine} and ask_id in (select id from measure_asks)`),
    clientMay("measure_drafts", "update", mine),
    clientMay("measure_drafts", "delete", mine),
    systemMay("measure_drafts"),
  ],
);

export const measureDraftsRights = rightsOn(measureDrafts, {
  client: { ...read, insert: "all", update: ["answers", "declinedAt", "savedAt"], delete: "all" },
});
