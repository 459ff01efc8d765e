/** Where a timeline's entries come from: one branch per kind of thing, each ending where the page ends. Row policies decide who sees which row. */
import "server-only";
import { eq, type SQL, type Subquery, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Actor } from "@/lib/platform/auth/actor";
import type { TimelineKind } from "../types";

/** A column, or something made of columns. */
export type Part = SQL | PgColumn;

/** What every branch needs to know of its reader and of the page. */
export type Reader = {
  coupleId: string;
  /** Null for a coach. */
  clientId: string | null;
  timeZone: string;
  /** The calendar day that it is for them. */
  today: string;
  /** Only what comes after the cursor; over an instant, a word, an id and an occurrence. */
  after: (at: Part, what: Part, id: Part, occurrence: Part) => SQL;
  limit: number;
  /** For tables whose rows may change under their eyes: `asSeen` with it. */
  actor: Actor;
};

export type Branch = { kind: TimelineKind; for: "coach" | "client" | "both"; rows: (reader: Reader) => SQL };

type Columns = {
  what: SQL;
  id: Part;
  at: Part;
  who?: Part;
  title?: Part;
  text?: Part;
  occurrence?: Part;
  /** From and joins. */
  from: Part | PgTable | Subquery;
  where: SQL;
};

/** One branch, cut off at the length of the page, so that a long life costs no more than a short one. */
export const branch =
  (columns: (reader: Reader) => Columns) =>
  (reader: Reader): SQL => {
    const { what, id, who, title, text, from, where, ...more } = columns(reader);
    const occurrence = more.occurrence ?? sql`null`;
    // A partner's line knows days alone: not its order, not its keys and not the address of its next page tell of an hour.
    const at = reader.clientId
      ? noonOf(sql`((${more.at}) at time zone ${reader.timeZone}::text)::date`, reader)
      : more.at;
    return sql`(select ${what}::text as what, ${id} as id, ${at} as at, ${who ?? sql`null`}::uuid as who, ${title ?? sql`null`}::text as title,
      ${text ?? sql`null`}::text as text, ${occurrence}::int as occurrence
      from ${from} where ${where} and ${reader.after(at, what, id, occurrence)}
      order by 3 desc, 1, 2, 7 nulls first limit ${reader.limit})`;
  };

/** A calendar day stands at noon of the practice's zone. */
export const noonOf = (day: Part, reader: Reader) =>
  sql`((${day})::timestamp + interval '12 hours') at time zone ${reader.timeZone}::text`;

/** The rows of one couple, as the index begins. */
export const ofCouple = (table: { coupleId: PgColumn }, reader: Reader): SQL =>
  eq(table.coupleId, reader.coupleId);
