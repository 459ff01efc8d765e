/** Couples, the two partners of each, and the account each partner signs in with. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, day, id, instant, nameText } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

export const coupleStatus = pgEnum("couple_status", [
  "active",
  "paused",
  "separating",
  "closed",
  "one_partner",
]);

export const couples = pgTable(
  "couples",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    coachId: uuid("coach_id").notNull(),
    /** The coach's own name for the couple; clients have no grant on it. */
    label: nameText("label").notNull(),
    status: coupleStatus().notNull().default("active"),
    startedOn: day("started_on").notNull(),
    createdAt: createdAt(),
    /** Which stretch of their work this is: one more each time it is opened again. */
    episode: integer().notNull().default(1),
    /** Once their work is ending: until when each may read what the other told both. Null while it is not. */
    jointUntil: instant("joint_until"),
    /** When another coach took over, last. */
    handedOverAt: instant("handed_over_at"),
    /** Their work began before anybody was asked to consent: they go on with what is there until they have read and signed. */
    beforeConsent: boolean("before_consent").notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    index("couples_by_coach").on(t.practiceId, t.coachId, t.id),
    coachMay("couples", "select", sql`practice_id = ${claim.practice} and coach_id = any(${claim.coaches})`),
    coachMay("couples", "insert", sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`),
    coachMay("couples", "update", sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`),
    clientMay("couples", "select", sql`practice_id = ${claim.practice} and id = ${claim.couple}`),
    systemMay("couples"),
  ],
);

export const couplesRights = rightsOn(couples, {
  coach: { ...read, insert: "all", update: ["label"] },
  client: {
    select: ["practiceId", "id", "coachId", "status", "startedOn", "episode", "jointUntil", "handedOverAt"],
  },
});

/** A partner, as the coach named them. Says nothing about whether they have joined: that is in `client_accounts`. */
export const clients = pgTable(
  "clients",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    id: id(),
    firstName: nameText("first_name").notNull(),
    /** 1 or 2: keeps a partner's shape and color the same on every chart. */
    place: integer().$type<1 | 2>().notNull(),
    createdAt: createdAt(),
    /** Since when the other goes on alone; null while they take part. */
    leftAt: instant("left_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    unique("clients_place").on(t.practiceId, t.coupleId, t.place),
    /** Partners can be told apart by name: case, accents, spaces and points do not count (the collation is made in the migration). */
    uniqueIndex("clients_names_differ").on(t.practiceId, t.coupleId, sql`${t.firstName} collate "same_name"`),
    check("clients_place_range", sql`${t.place} in (1, 2)`),
    coachMay("clients", "select", inOwnCouples),
    coachMay("clients", "insert", inOwnCouples),
    coachMay("clients", "update", inOwnCouples),
    clientMay("clients", "select", inMyCouple),
    systemMay("clients"),
  ],
);

export const clientsRights = rightsOn(clients, {
  coach: { ...read, insert: "all", update: ["firstName"] },
  client: read,
});

/** That a partner has joined, and how they call themselves: theirs and the coach's to know, never the other partner's. */
export const clientAccounts = pgTable(
  "client_accounts",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    clientId: uuid("client_id").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    name: nameText("name").notNull(),
    joinedAt: instant("joined_at").notNull(),
    /** Where their days begin; null for the practice's own zone. */
    timeZone: text("time_zone"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.clientId] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("client_accounts_account").on(t.practiceId, t.accountId),
    index("client_accounts_by_account").on(t.accountId),
    coachMay("client_accounts", "select", inOwnCouples),
    clientMay("client_accounts", "select", sql`${inMyCouple} and client_id = ${claim.person}`),
    clientMay("client_accounts", "update", sql`${inMyCouple} and client_id = ${claim.person}`),
    systemMay("client_accounts"),
  ],
);

export const clientAccountsRights = rightsOn(clientAccounts, {
  coach: read,
  client: { ...read, update: ["timeZone"] },
});
