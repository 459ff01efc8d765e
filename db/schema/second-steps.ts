/** The second step of a counselor's sign-in: an authenticator app, and codes for when it is not at hand. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytes, id, instant } from "./columns";
import { rightsOn } from "./rights";
import { claim, coachMay, systemMay } from "./roles";
import { accountKey } from "./ways-in";

const mine = sql`practice_id = ${claim.practice} and account_id = ${claim.account}`;

/** In force from `confirmedAt` on; before, it is being set up in one login, which alone is shown the secret. */
export const secondSteps = pgTable(
  "second_steps",
  {
    ...accountKey(),
    /** Sealed with the server's own secret; nobody reads it but the system role. */
    secret: bytes().notNull(),
    begunAt: instant("begun_at").notNull(),
    begunIn: uuid("begun_in").notNull(),
    confirmedAt: instant("confirmed_at"),
    /** The thirty seconds of the last code that counted: no earlier one and not the same counts again. */
    lastStep: integer("last_step").notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId] }),
    index("second_steps_account").on(t.accountId),
    check("second_steps_last_step", sql`${t.lastStep} >= 0`),
    coachMay("second_steps", "select", mine),
    systemMay("second_steps"),
  ],
);

export const secondStepsRights = rightsOn(secondSteps, {
  coach: { select: ["practiceId", "accountId", "begunAt", "begunIn", "confirmedAt"] },
});

/** Ten at a time; each lets its owner in once. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    ...accountKey(),
    id: id(),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.accountId, t.id] }),
    foreignKey({
      name: "recovery_codes_of_step",
      columns: [t.practiceId, t.accountId],
      foreignColumns: [secondSteps.practiceId, secondSteps.accountId],
    }).onDelete("cascade"),
    unique("recovery_codes_hash").on(t.practiceId, t.accountId, t.codeHash),
    index("recovery_codes_account").on(t.accountId),
    coachMay("recovery_codes", "select", mine),
    systemMay("recovery_codes"),
  ],
);

export const recoveryCodesRights = rightsOn(recoveryCodes, {
  coach: { select: ["practiceId", "accountId", "id", "usedAt"] },
});
