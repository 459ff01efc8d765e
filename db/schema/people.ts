/** Practices and the people in them: accounts and logins (one person, many devices), coaches, couples, clients, invitations. */
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
import { createdAt, day, id, instant, nameText } from "./columns";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay } from "./roles";

export const practiceProfile = pgEnum("practice_profile", ["licensed", "coaching"]);
export const coupleStatus = pgEnum("couple_status", ["active", "paused", "separating", "closed"]);

export const practices = pgTable(
  "practices",
  {
    id: id().primaryKey(),
    name: nameText("name").notNull(),
    profile: practiceProfile().notNull(),
    timeZone: text("time_zone").notNull(),
    exitUrl: text("exit_url").notNull().default("https://www.wikipedia.org/"),
    createdAt: createdAt(),
  },
  () => [
    coachMay("practices", "select", sql`id = ${claim.practice}`),
    clientMay("practices", "select", sql`id = ${claim.practice}`),
    systemMay("practices"),
  ],
);

/**
 * Sign-ins, one for each person of a practice. Not a tenant table: an email address is looked up before the practice is known.
 * An address may have several (docs/decisions): whether it has one is told to nobody, so no practice can take it from another.
 */
export const accounts = pgTable(
  "accounts",
  {
    id: id().primaryKey(),
    email: text().notNull(),
    passwordHash: text("password_hash").notNull(),
    createdAt: createdAt(),
    /** When the way to leave a page quickly was explained to them; null: it comes before their next page. */
    exitExplainedAt: instant("exit_explained_at"),
  },
  (t) => [
    index("accounts_email").on(sql`lower(${t.email})`),
    check("accounts_email_trimmed", sql`${t.email} = btrim(${t.email}) and length(${t.email}) <= 254`),
    systemMay("accounts"),
  ],
);

/** One row per signed-in device; ending it signs that device out at its next request. */
export const logins = pgTable(
  "logins",
  {
    id: id().primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    device: text().notNull(),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("logins_account").on(t.accountId),
    coachMay("logins", "select", sql`account_id = ${claim.account}`),
    coachMay("logins", "update", sql`account_id = ${claim.account}`),
    clientMay("logins", "select", sql`account_id = ${claim.account}`),
    clientMay("logins", "update", sql`account_id = ${claim.account}`),
    systemMay("logins"),
  ],
);

/** How often somebody was refused at one sign-in, by day: told to its owner, and to the practice as a sum. */
export const refusedSignIns = pgTable(
  "refused_sign_ins",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** In the practice's zone. */
    onDate: day("on_date").notNull(),
    tries: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.onDate] }),
    index("refused_sign_ins_account").on(t.accountId),
    coachMay(
      "refused_sign_ins",
      "select",
      sql`practice_id = ${claim.practice} and account_id = ${claim.account}`,
    ),
    clientMay(
      "refused_sign_ins",
      "select",
      sql`practice_id = ${claim.practice} and account_id = ${claim.account}`,
    ),
    systemMay("refused_sign_ins"),
  ],
);

/** Counters of sign-in attempts, kept in the database so that they hold across processes. */
export const attemptLimits = pgTable(
  "attempt_limits",
  {
    key: text().primaryKey(),
    points: integer().notNull(),
    expire: instant("expire"),
  },
  () => [systemMay("attempt_limits")],
);

export const coaches = pgTable(
  "coaches",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    name: nameText("name").notNull(),
    isOwner: boolean("is_owner").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    unique("coaches_account").on(t.practiceId, t.accountId),
    index("coaches_by_account").on(t.accountId),
    coachMay("coaches", "select", sql`practice_id = ${claim.practice}`),
    clientMay(
      "coaches",
      "select",
      sql`practice_id = ${claim.practice} and id in (select coach_id from couples)`,
    ),
    systemMay("coaches"),
  ],
);

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
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    index("couples_by_coach").on(t.practiceId, t.coachId, t.id),
    coachMay("couples", "select", sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`),
    coachMay("couples", "insert", sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`),
    coachMay("couples", "update", sql`practice_id = ${claim.practice} and coach_id = ${claim.person}`),
    clientMay("couples", "select", sql`practice_id = ${claim.practice} and id = ${claim.couple}`),
    systemMay("couples"),
  ],
);

/** A partner, as the coach named them. Says nothing about whether they have joined: that is in `client_accounts`. */
export const clients = pgTable(
  "clients",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    id: id(),
    firstName: nameText("first_name").notNull(),
    /** 1 or 2: keeps a partner's shape and color the same on every chart. */
    place: integer().notNull(),
    createdAt: createdAt(),
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

export const invitations = pgTable(
  "invitations",
  {
    practiceId: uuid("practice_id").notNull(),
    coupleId: uuid("couple_id").notNull(),
    id: id(),
    clientId: uuid("client_id").notNull(),
    email: text().notNull(),
    tokenHash: text("token_hash").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    replacedAt: instant("replaced_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    unique("invitations_token").on(t.practiceId, t.tokenHash),
    /** Each partner has an address of their own; those replaced do not count. */
    uniqueIndex("invitations_own_address")
      .on(t.practiceId, t.coupleId, sql`lower(${t.email})`)
      .where(sql`replaced_at is null`),
    index("invitations_by_token").on(t.tokenHash),
    coachMay("invitations", "select", inOwnCouples),
    coachMay("invitations", "insert", inOwnCouples),
    coachMay("invitations", "update", inOwnCouples),
    systemMay("invitations"),
  ],
);
