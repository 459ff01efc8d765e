/** The measures of a practice: the words it may use of a published one, and its own, in versions that are only added. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant } from "./columns";
import { coaches, practices } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, systemMay } from "./roles";
import type { StoredAs } from "./stored";

const ours = sql`practice_id = ${claim.practice}`;

export const measureVersions = pgTable(
  "measure_versions",
  {
    practiceId: uuid("practice_id")
      .notNull()
      .references(() => practices.id),
    /** The code of a published one, or one that begins with `own_`. */
    measure: text().notNull(),
    version: integer().notNull(),
    definition: jsonb().$type<StoredAs<"measureDefinition">>().notNull(),
    wording: jsonb().$type<StoredAs<"measureWording">>(),
    /** Why the practice may use these words. */
    license: text(),
    /** Not for giving any more, as long as this is the latest version. */
    isOffered: boolean("is_offered").notNull(),
    madeBy: uuid("made_by").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.measure, t.version] }),
    foreignKey({ columns: [t.practiceId, t.madeBy], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("measure_versions_measure", sql`${t.measure} ~ '^[a-z0-9_]{2,40}$' and ${t.version} > 0`),
    check("measure_versions_license", sql`(${t.wording} is null) = (${t.license} is null)`),
    check("measure_versions_license_length", sql`length(${t.license}) between 1 and 500`),
    coachMay("measure_versions", "select", ours),
    coachMay("measure_versions", "insert", sql`${ours} and ${claim.owner} and made_by = ${claim.person}`),
    clientMay(
      "measure_versions",
      "select",
      sql`${ours} and (measure, version) in (select measure, version from measure_asks)`,
    ),
    systemMay("measure_versions"),
  ],
);

export const measureVersionsRights = rightsOn(measureVersions, {
  coach: { ...read, insert: "all" },
  client: { select: ["practiceId", "measure", "version", "definition", "wording", "license"] },
});
