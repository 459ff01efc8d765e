/** Practices and the coaches who work in them. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { createdAt, id, instant, nameText } from "./columns";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";

export const practiceProfile = pgEnum("practice_profile", ["licensed", "coaching"]);

/** What tabs and the browser's history say of a couple, on pages about them. */
export const namesInTitles = pgEnum("names_in_titles", ["full", "initials", "none"]);

export const practices = pgTable(
  "practices",
  {
    id: id().primaryKey(),
    name: nameText("name").notNull(),
    profile: practiceProfile().notNull(),
    timeZone: text("time_zone").notNull(),
    exitUrl: text("exit_url").notNull().default("https://www.wikipedia.org/"),
    namesInTitles: namesInTitles("names_in_titles").notNull().default("full"),
    createdAt: createdAt(),
    /** Whether everybody who works here signs in with a second step. */
    secondStepRequired: boolean("second_step_required").notNull().default(false),
    /** How many minutes a week are good for one partner, unless somebody says otherwise. */
    weeklyMinutes: smallint("weekly_minutes").notNull().default(60),
  },
  (t) => [
    check("practices_weekly_minutes", sql`${t.weeklyMinutes} between 5 and 600`),
    coachMay("practices", "select", sql`id = ${claim.practice}`),
    coachMay("practices", "update", sql`id = ${claim.practice} and ${claim.owner}`),
    clientMay("practices", "select", sql`id = ${claim.practice}`),
    systemMay("practices"),
  ],
);

export const practicesRights = rightsOn(practices, {
  coach: {
    ...read,
    update: ["name", "timeZone", "exitUrl", "namesInTitles", "secondStepRequired", "weeklyMinutes"],
  },
  client: read,
});

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
    /** Reads what couples have agreed to, and does nothing else here: no couples, no changes. */
    isSupervisor: boolean("is_supervisor").notNull().default(false),
    createdAt: createdAt(),
    /** From when on they no longer work here: nothing opens for them, and what they wrote keeps their name. */
    removedAt: instant("removed_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.id] }),
    unique("coaches_account").on(t.practiceId, t.accountId),
    index("coaches_by_account").on(t.accountId),
    check("coaches_one_role", sql`not (${t.isOwner} and ${t.isSupervisor})`),
    coachMay("coaches", "select", sql`practice_id = ${claim.practice}`),
    clientMay(
      "coaches",
      "select",
      sql`practice_id = ${claim.practice} and id in (select coach_id from couples)`,
    ),
    systemMay("coaches"),
  ],
);

export const coachesRights = rightsOn(coaches, { coach: read, client: read });
