/** Ways back to a sign-in: one-time links for a new password; and what its owner is told about it. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { id, instant } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";
import type { StoredAs } from "./stored";

/** How a row of one sign-in begins. */
export const accountKey = () => ({
  practiceId: uuid("practice_id")
    .notNull()
    .references(() => practices.id),
  accountId: uuid("account_id")
    .notNull()
    .references(() => accounts.id, { onDelete: "cascade" }),
});
const mine = sql`practice_id = ${claim.practice} and account_id = ${claim.account}`;

/** Links by which somebody sets a new password. One mail may open several spaces of an address: then rows share a token. */
export const passwordLinks = pgTable(
  "password_links",
  {
    ...accountKey(),
    id: id(),
    tokenHash: text("token_hash").notNull(),
    /** `person`: asked for by whoever reads the address; `coach`: handed over by a coach; `operator`: by whoever runs the server. */
    madeBy: text("made_by").$type<"person" | "coach" | "operator">().notNull(),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Used, or no longer valid. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.id] }),
    index("password_links_by_token").on(t.tokenHash),
    index("password_links_account").on(t.accountId),
    check("password_links_made_by", sql`${t.madeBy} in ('person', 'coach', 'operator')`),
    systemMay("password_links"),
  ],
);

export const passwordLinksRights = rightsOn(passwordLinks, {});

/** A new address that waits until somebody who reads it has said so. */
export const emailChanges = pgTable(
  "email_changes",
  {
    ...accountKey(),
    id: id(),
    newEmail: text("new_email").notNull(),
    tokenHash: text("token_hash").notNull(),
    madeAt: instant("made_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Used, or no longer valid. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.id] }),
    index("email_changes_by_token").on(t.tokenHash),
    index("email_changes_account").on(t.accountId),
    systemMay("email_changes"),
  ],
);

export const emailChangesRights = rightsOn(emailChanges, {});

/** What happened to a sign-in, for its owner alone to read. */
export const accountNews = pgTable(
  "account_news",
  {
    ...accountKey(),
    id: id(),
    kind: text().$type<StoredAs<"newsKind">>().notNull(),
    at: instant("at").notNull(),
    /** The coach who did it, where it was one. */
    coachId: uuid("coach_id"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    index("account_news_account").on(t.accountId),
    check("account_news_kind_length", sql`length(${t.kind}) between 1 and 40`),
    coachMay("account_news", "select", mine),
    clientMay("account_news", "select", mine),
    systemMay("account_news"),
  ],
);

export const accountNewsRights = rightsOn(accountNews, { coach: read, client: read });
