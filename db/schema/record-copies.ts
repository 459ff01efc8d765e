/** Copies of a couple's record that a counselor makes, and what each partner has authorized, in the product or on paper. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, day, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

/** That a copy was made, and of whose record: the words themselves are kept nowhere a second time. */
export const recordCopies = pgTable(
  "record_copies",
  {
    ...coupleKey(),
    id: id(),
    madeBy: uuid("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
    /** Null for the record of both. */
    ofClient: uuid("of_client"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.madeBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.ofClient],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    coachMay("record_copies", "select", inOwnCouples),
    coachMay("record_copies", "insert", sql`${inOwnCouples} and made_by = ${claim.person}`),
    systemMay("record_copies"),
  ],
);

export const recordCopiesRights = rightsOn(recordCopies, { coach: { ...read, insert: "all" } });

const mine = sql`${inMyCouple} and client_id = ${claim.person}`;
const fresh = sql`withdrawn_at is null and used_by is null`;

/** One partner's yes to one copy: theirs and the counselor's to see, never the other's. Taken back until it is used. */
export const copyAuthorizations = pgTable(
  "copy_authorizations",
  {
    ...coupleKey(),
    clientId: uuid("client_id").notNull(),
    id: id(),
    how: text().$type<"here" | "paper">().notNull(),
    /** Whom the copy is for, in their words or those of the paper. */
    forWhom: text("for_whom").notNull(),
    /** Whether what they told the counselor alone may be in it. */
    confided: boolean().notNull().default(false),
    /** The day on the paper; here, the day it was given. */
    signedOn: day("signed_on").notNull(),
    givenAt: instant("given_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** The copy that it was used for. */
    usedBy: uuid("used_by"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.usedBy],
      foreignColumns: [recordCopies.practiceId, recordCopies.coupleId, recordCopies.id],
    }),
    uniqueIndex("copy_authorizations_one_open").on(t.practiceId, t.coupleId, t.clientId).where(fresh),
    check("copy_authorizations_how", sql`${t.how} in ('here', 'paper')`),
    check("copy_authorizations_for_whom", sql`length(${t.forWhom}) between 1 and 200`),
    check("copy_authorizations_one_end", sql`${t.withdrawnAt} is null or ${t.usedBy} is null`),
    coachMay("copy_authorizations", "select", inOwnCouples),
    coachMay("copy_authorizations", "insert", sql`${inOwnCouples} and how = 'paper' and ${fresh}`),
    coachMay("copy_authorizations", "update", sql`${inOwnCouples} and ${fresh}`, inOwnCouples),
    clientMay("copy_authorizations", "select", mine),
    clientMay("copy_authorizations", "insert", sql`${mine} and how = 'here' and ${fresh}`),
    clientMay("copy_authorizations", "update", sql`${mine} and ${fresh}`, sql`${mine} and used_by is null`),
    systemMay("copy_authorizations"),
  ],
);

export const copyAuthorizationsRights = rightsOn(copyAuthorizations, {
  coach: { ...read, insert: "all", update: ["withdrawnAt", "usedBy"] },
  client: { ...read, insert: "all", update: ["withdrawnAt"] },
});
