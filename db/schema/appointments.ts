/** When a couple comes in: both, or one partner alone, of which the other finds nothing. */
import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { coupleKey, createdAt, id, instant } from "./columns";
import { clients, couples } from "./couples";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";
import type { StoredAs } from "./stored";

export const appointments = pgTable(
  "appointments",
  {
    ...coupleKey(),
    id: id(),
    /** One partner alone; null: both. */
    clientId: uuid("client_id"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** Those that were booked as one series share it. */
    seriesId: uuid("series_id"),
    createdAt: createdAt(),
    canceledAt: instant("canceled_at"),
    /** How often it was moved or canceled, and when last: by these a calendar knows which of two versions is newer. */
    sequence: integer().notNull().default(0),
    changedAt: instant("changed_at"),
    /** Which sealed answers its counselor brings to the screen for both, and by what they are known again: nobody else's to read. */
    roomSealed: jsonb("room_exchanges").$type<StoredAs<"roomSealed">>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({
      columns: [t.practiceId, t.coupleId, t.clientId],
      foreignColumns: [clients.practiceId, clients.coupleId, clients.id],
    }),
    check(
      "appointments_length",
      sql`${t.endsAt} > ${t.startsAt} and ${t.endsAt} <= ${t.startsAt} + interval '8 hours'`,
    ),
    check(
      "appointments_room_exchanges",
      sql`jsonb_typeof(${t.roomSealed}) = 'array' and jsonb_array_length(${t.roomSealed}) <= 6`,
    ),
    index("appointments_by_id").on(t.practiceId, t.id),
    index("appointments_by_end").on(t.practiceId, t.endsAt),
    index("appointments_of_couple").on(t.practiceId, t.coupleId, t.endsAt),
    coachMay("appointments", "select", inOwnCouples),
    coachMay("appointments", "insert", inOwnCouples),
    coachMay("appointments", "update", inOwnCouples),
    clientMay(
      "appointments",
      "select",
      sql`${inMyCouple} and canceled_at is null and (client_id = ${claim.person} or (client_id is null and ${whileJoint}))`,
    ),
    systemMay("appointments"),
  ],
);

export const appointmentsRights = rightsOn(appointments, {
  coach: {
    ...read,
    insert: "all",
    update: ["startsAt", "endsAt", "canceledAt", "sequence", "changedAt", "roomSealed"],
  },
  client: { select: ["practiceId", "coupleId", "id", "clientId", "startsAt", "endsAt"] },
});
