/** Who signs in: accounts, and the devices they are signed in on. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

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
    passwordChangedAt: instant("password_changed_at"),
  },
  (t) => [
    index("accounts_email").on(sql`lower(${t.email})`),
    check("accounts_email_trimmed", sql`${t.email} = btrim(${t.email}) and length(${t.email}) <= 254`),
    coachMay("accounts", "select", sql`id = ${claim.account}`),
    clientMay("accounts", "select", sql`id = ${claim.account}`),
    systemMay("accounts"),
  ],
);

const ownAddress = { select: ["id", "email", "passwordChangedAt"] } as const;

export const accountsRights = rightsOn(accounts, { coach: ownAddress, client: ownAddress });

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
    /** Which device it is on, where its person shares that device with their partner: a key of `shared_devices`. */
    deviceKey: text("device_key"),
    /** Set while it waits for the PIN. */
    lockedAt: instant("locked_at"),
  },
  (t) => [
    index("logins_account").on(t.accountId),
    check("logins_device_length", sql`length(${t.device}) between 1 and 60`),
    coachMay("logins", "select", sql`account_id = ${claim.account}`),
    coachMay("logins", "update", sql`account_id = ${claim.account}`),
    clientMay("logins", "select", sql`account_id = ${claim.account}`),
    clientMay("logins", "update", sql`account_id = ${claim.account}`),
    systemMay("logins"),
  ],
);

export const loginsRights = rightsOn(logins, {
  coach: { ...read, update: ["endedAt", "device"] },
  client: { ...read, update: ["endedAt", "device"] },
});
