/** Words that somebody wrote in private to the counselor they had: what they belong to stands in the tables beside it, which whoever stands in or takes over reads. */
import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { coupleKey } from "./columns";
import { couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, coachMay, inOwnCouples, systemMay } from "./roles";

export const privateWords = pgTable(
  "private_words",
  {
    ...coupleKey(),
    /** The concern, or the check, that they belong to. */
    id: uuid().notNull(),
    /** To whom they were written; null once somebody else has taken over: nobody reads them any more. */
    coachId: uuid("coach_id"),
    words: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    check("private_words_length", sql`length(${t.words}) between 1 and 6000`),
    coachMay("private_words", "select", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    systemMay("private_words"),
  ],
);

export const privateWordsRights = rightsOn(privateWords, { coach: read });
