/** Whom a practice names: numbers for its clients in need, and people to refer to. Its owners write them; referrals are for those who work there. */
import { sql } from "drizzle-orm";
import { check, index, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, nameText } from "./columns";
import { practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

export const contactKind = pgEnum("contact_kind", ["help", "referral"]);

const inMyPractice = sql`practice_id = ${claim.practice}`;

export const practiceContacts = pgTable(
  "practice_contacts",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    id: id(),
    kind: contactKind().notNull(),
    name: nameText("name").notNull(),
    phone: text(),
    web: text(),
    /** When to turn to them, as the owner words it. */
    about: text(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    index("practice_contacts_by_kind").on(t.practiceId, t.kind),
    check(
      "practice_contacts_length",
      sql`length(${t.name}) between 1 and 80 and length(${t.phone}) <= 40 and length(${t.web}) <= 200 and length(${t.about}) <= 200`,
    ),
    check("practice_contacts_reachable", sql`${t.phone} is not null or ${t.web} is not null`),
    coachMay("practice_contacts", "select", inMyPractice),
    coachMay("practice_contacts", "insert", sql`${inMyPractice} and ${claim.owner}`),
    coachMay("practice_contacts", "delete", sql`${inMyPractice} and ${claim.owner}`),
    clientMay("practice_contacts", "select", sql`${inMyPractice} and kind = 'help'`),
    systemMay("practice_contacts"),
  ],
);

export const practiceContactsRights = rightsOn(practiceContacts, {
  coach: { ...read, insert: "all", delete: "all" },
  client: read,
});
