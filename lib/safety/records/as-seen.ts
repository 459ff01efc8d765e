/** Reading rows that their author may change under a reader's eyes: of a change that is held, the reader gets the row as it was. */
import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { grants } from "@/db/schema/grants";
import type { Actor } from "@/lib/platform/auth/actor";

/** The tables whose rows change in place while the partner can read them. */
export type Changing =
  | "answers"
  | "asking_words"
  | "boundary_cards"
  | "check_in_lines"
  | "commitment_occurrences"
  | "conflict_views"
  | "marbles"
  | "paces"
  | "transparency_plans";

/** What clients hold a right on: never what keeps a row from them, nor times that are not theirs to know. */
function columnsOf(name: Changing): readonly string[] {
  const columns = grants.mendwork_client?.[name]?.select;
  if (!columns || columns === "all") throw new Error(`the columns of ${name} are not listed`);
  return columns;
}

/**
 * Use in place of the table's name, with an alias. With the system role, which no policy narrows, say so: then what is held from
 * the reader is left out here.
 */
export function asSeen(reader: Actor, name: Changing, by: "reader" | "system" = "reader"): SQL {
  if (reader.kind === "coach") return sql.raw(name);
  const columns = columnsOf(name);
  const of = (alias: string) => sql.raw(columns.map((column) => `${alias}.${column}`).join(", "));
  return sql`(
    select ${of("t")} from ${sql.raw(name)} t
    ${by === "system" ? sql`where t.held_from is distinct from ${reader.personId}::uuid` : sql``}
    union all
    select ${of("r")} from last_seen_rows l cross join lateral jsonb_populate_record(null::${sql.raw(name)}, l.content) r
    where l.practice_id = ${reader.practiceId}::uuid and l.couple_id = ${reader.coupleId}::uuid
      and l.table_name = ${name} and l.reader_id = ${reader.personId}::uuid)`;
}
