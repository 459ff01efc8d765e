/** What can be held: where it stands, whose it is, and how it is spoken of. What is of a day or a week is not asked for again. */
import { type SQL, sql } from "drizzle-orm";
import type { ThingKind } from "../terms";

export type Thing = {
  /** With the alias `t`. */
  table: string;
  /** The row's own key after practice and couple. */
  key: readonly string[];
  author: string;
  /** Still meant for the partner. */
  meant: SQL;
  words: string;
  title?: SQL;
  /** The id in the address of its own page, where that is no list. */
  place?: SQL;
  /** For an exercise, which page the counselor reads it on. */
  isResponse?: true;
};

const always = sql`true`;

export const things = {
  exercise: {
    table: "answers",
    key: ["response_id"],
    author: "client_id",
    meant: sql`t.audience = 'couple' and t.withdrawn_at is null and t.client_id is not null`,
    words: "An exercise",
    title: sql`(select v.content ->> 'title' from assignments a join exercise_versions v on v.practice_id = a.practice_id
      and v.exercise_id = a.exercise_id and v.version = a.version
      where a.practice_id = t.practice_id and a.couple_id = t.couple_id and a.id = t.assignment_id)`,
    place: sql`t.assignment_id`,
    isResponse: true,
  },
  cause_map: {
    table: "cause_maps",
    place: sql`t.conflict_id`,
    key: ["conflict_id", "client_id"],
    author: "client_id",
    meant: sql`t.state = 'ready'`,
    words: "A map of causes",
  },
  conflict: {
    table: "conflicts",
    place: sql`t.id`,
    key: ["id"],
    author: "author_client_id",
    meant: sql`t.audience = 'couple' and t.author_client_id is not null`,
    words: "Something that happened",
  },
  summary: {
    table: "conflict_summaries",
    place: sql`t.conflict_id`,
    key: ["id"],
    author: "client_id",
    meant: sql`t.state in ('proposed', 'standing')`,
    words: "A wording about a conflict",
  },
  view: {
    table: "conflict_views",
    place: sql`t.conflict_id`,
    key: ["conflict_id", "client_id"],
    author: "client_id",
    meant: always,
    words: "Their view of a conflict",
  },
  setback: {
    table: "setbacks",
    key: ["id"],
    author: "client_id",
    meant: sql`t.audience = 'couple'`,
    words: "A setback",
  },
  marble: { table: "marbles", key: ["id"], author: "author_id", meant: always, words: "A marble" },
  thanks: {
    table: "thanks",
    key: ["id"],
    author: "author_id",
    meant: sql`t.taken_back_at is null and t.sent_at is not null`,
    words: "A thank-you",
  },
  gentle_word: {
    table: "gentle_words",
    key: ["id"],
    author: "author_id",
    meant: sql`t.taken_back_at is null`,
    words: "A gentle word",
  },
  how_to_ask: {
    table: "asking_words",
    key: ["client_id"],
    author: "client_id",
    meant: always,
    words: "How to ask about hard things",
  },
  doubt: {
    table: "doubts",
    key: ["id"],
    author: "asker_id",
    meant: sql`t.taken_back_at is null`,
    words: "A doubt",
  },
  doubt_answer: {
    table: "doubt_answers",
    key: ["doubt_id"],
    author: "author_id",
    meant: always,
    words: "An answer to a doubt",
  },
  promise: {
    table: "commitments",
    key: ["id"],
    author: "client_id",
    meant: sql`t.closed_on is null`,
    words: "A promise",
  },
  proposal: {
    table: "agreement_versions",
    place: sql`t.agreement_id`,
    key: ["agreement_id", "version"],
    author: "client_id",
    meant: sql`t.state = 'proposed' and t.client_id is not null`,
    words: "A proposal for an agreement",
  },
  card: {
    table: "boundary_cards",
    key: ["id"],
    author: "client_id",
    meant: sql`t.audience = 'couple' and t.put_away_at is null`,
    words: "A card about themselves",
  },
  openness: {
    table: "transparency_plans",
    key: ["id"],
    author: "client_id",
    meant: sql`t.stopped_at is null`,
    words: "What they tell for a while",
  },
  pace: { table: "paces", key: ["client_id"], author: "client_id", meant: always, words: "Their pace" },
  sharing: {
    table: "pulse_offers",
    key: ["id"],
    author: "client_id",
    meant: sql`t.revoked_at is null`,
    words: "Sharing the weekly check-in",
  },
} as const satisfies Record<ThingKind, Thing>;

export const rowKeyOf = (thing: Thing): SQL =>
  sql.raw(`concat_ws('/', ${thing.key.map((name) => `t.${name}::text`).join(", ")})`);
