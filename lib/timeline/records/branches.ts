/** Where a timeline's entries come from: one branch per kind of thing, each ending where the page ends. Row policies decide who sees which row. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import type { TimelineKind } from "../types";

/** What every branch needs to know of its reader and of the page. */
export type Reader = {
  coupleId: string;
  /** Null for a coach. */
  clientId: string | null;
  timeZone: string;
  /** The calendar day that it is for them. */
  today: string;
  /** Only what comes after the cursor; over an instant, a word, an id and a turn. */
  after: (at: SQL, what: SQL, id: SQL, turn: SQL) => SQL;
  limit: number;
  /** A table whose rows may change under this reader's eyes, as they see it. */
  seen: (name: string) => SQL;
};

export type Branch = { kind: TimelineKind; for: "coach" | "client" | "both"; rows: (reader: Reader) => SQL };

type Columns = {
  what: SQL;
  id: SQL;
  at: SQL;
  who?: SQL;
  title?: SQL;
  text?: SQL;
  occurrence?: SQL;
  /** From and joins. */
  from: SQL;
  where: SQL;
};

/** One branch, cut off at the length of the page, so that a long life costs no more than a short one. */
export const branch =
  (columns: (reader: Reader) => Columns) =>
  (reader: Reader): SQL => {
    const { what, id, who, title, text, from, where, ...more } = columns(reader);
    const turn = more.occurrence ?? sql`null`;
    // A partner's line knows days alone: not its order, not its keys and not the address of its next page tell of an hour.
    const at = reader.clientId
      ? noonOf(sql`((${more.at}) at time zone ${reader.timeZone}::text)::date`, reader)
      : more.at;
    return sql`(select ${what}::text as what, ${id} as id, ${at} as at, ${who ?? sql`null`}::uuid as who, ${title ?? sql`null`}::text as title,
      ${text ?? sql`null`}::text as text, ${turn}::int as occurrence
      from ${from} where ${where} and ${reader.after(at, what, id, turn)}
      order by 3 desc, 1, 2, 7 nulls first limit ${reader.limit})`;
  };

/** A calendar day stands at noon of the practice's zone. */
export const noonOf = (day: SQL, reader: Reader) =>
  sql`((${day})::timestamp + interval '12 hours') at time zone ${reader.timeZone}::text`;

/** The rows of one couple, as the index begins. */
export const ofCouple = (table: SQL, reader: Reader) => sql`${table}.couple_id = ${reader.coupleId}::uuid`;
