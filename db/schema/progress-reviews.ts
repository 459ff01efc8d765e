/** Looking back at some weeks together: what a counselor chooses for it, and each review as it was given to both, word for word. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { coupleKey, id, instant } from "./columns";
import { couples } from "./couples";
import { coaches } from "./practices";
import { read, rightsOn } from "./rights";
import { claim, clientMay, coachMay, inMyCouple, inOwnCouples, systemMay, whileJoint } from "./roles";
import type { StoredAs } from "./stored";

/** What the counselor has chosen so far, one for a couple; its revision tells two tabs apart. */
export const reviewDrafts = pgTable(
  "review_drafts",
  {
    ...coupleKey(),
    revision: integer().notNull(),
    parts: text().array().notNull(),
    view: text().notNull(),
    words: text(),
    savedAt: instant("saved_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    check("review_drafts_words_length", sql`length(${t.words}) between 1 and 2000`),
    coachMay("review_drafts", "select", inOwnCouples),
    coachMay("review_drafts", "insert", inOwnCouples),
    coachMay("review_drafts", "update", inOwnCouples),
    systemMay("review_drafts"),
  ],
);

export const reviewDraftsRights = rightsOn(reviewDrafts, {
  coach: { ...read, insert: "all", update: ["revision", "parts", "view", "words", "savedAt"] },
});

/** One as it was given: nothing in it moves along with what it was made of. */
export const progressReviews = pgTable(
  "progress_reviews",
  {
    ...coupleKey(),
    id: id(),
    coachId: uuid("coach_id").notNull(),
    content: jsonb().$type<StoredAs<"reviewContent">>().notNull(),
    givenAt: instant("given_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    /** One of them has it on their screen, or had it: which, and when, is written nowhere. */
    opened: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.coupleId, t.id] }),
    foreignKey({ columns: [t.practiceId, t.coupleId], foreignColumns: [couples.practiceId, couples.id] }),
    foreignKey({ columns: [t.practiceId, t.coachId], foreignColumns: [coaches.practiceId, coaches.id] }),
    index("progress_reviews_by_id").on(t.practiceId, t.id),
    coachMay("progress_reviews", "select", inOwnCouples),
    coachMay("progress_reviews", "insert", sql`${inOwnCouples} and coach_id = ${claim.person}`),
    coachMay("progress_reviews", "update", inOwnCouples),
    clientMay("progress_reviews", "select", sql`${inMyCouple} and withdrawn_at is null and ${whileJoint}`),
    systemMay("progress_reviews"),
  ],
);

export const progressReviewsRights = rightsOn(progressReviews, {
  coach: { ...read, insert: "all", update: ["withdrawnAt"] },
  client: { select: ["practiceId", "coupleId", "id", "content", "givenAt"] },
});
