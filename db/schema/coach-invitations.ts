/** Single-use links by which somebody comes to work in a practice. Its owners' alone: nobody else knows who is expected. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";

const theOwners = sql`practice_id = ${claim.practice} and ${claim.owner}`;

export const coachInvitations = pgTable(
  "coach_invitations",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    email: text().notNull(),
    tokenHash: text("token_hash").notNull(),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    /** Withdrawn, or replaced by a newer one. */
    endedAt: instant("ended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.invitedBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    index("coach_invitations_by_token").on(t.tokenHash),
    /** One that works for each address. */
    uniqueIndex("coach_invitations_open")
      .on(t.practiceId, t.email)
      .where(sql`accepted_at is null and ended_at is null`),
    check(
      "coach_invitations_email_trimmed",
      sql`${t.email} = btrim(${t.email}) and length(${t.email}) <= 254`,
    ),
    coachMay("coach_invitations", "select", theOwners),
    coachMay("coach_invitations", "insert", sql`${theOwners} and invited_by = ${claim.person}`),
    coachMay("coach_invitations", "update", theOwners),
    systemMay("coach_invitations"),
  ],
);

export const coachInvitationsRights = rightsOn(coachInvitations, {
  coach: { ...read, insert: "all", update: ["endedAt"] },
});
