/** Single-use links by which a partner or a coach joins. */
import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { clients } from "./couples";
import { read, rightsOn } from "./rights";
import { coachMay, inOwnCouples, systemMay } from "./roles";

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

export const invitationsRights = rightsOn(invitations, {
  coach: { ...read, insert: "all", update: ["replacedAt"] },
});
