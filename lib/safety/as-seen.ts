/** Reading rows that their author may change under a reader's eyes: of a change that is held, the reader gets the row as it was. */
import "server-only";
import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { boundaryCards, transparencyPlans } from "@/db/schema/agreements";
import { conflictViews } from "@/db/schema/conflicts";
import { checkInLines } from "@/db/schema/daily";
import { answers } from "@/db/schema/homework";
import { marbles } from "@/db/schema/marbles";
import { askingWords } from "@/db/schema/pace";
import { commitmentOccurrences } from "@/db/schema/promises";
import type { Actor } from "@/lib/auth/actor";

/** The tables whose rows change in place while the partner can read them. */
const changing = {
  answers,
  asking_words: askingWords,
  boundary_cards: boundaryCards,
  check_in_lines: checkInLines,
  commitment_occurrences: commitmentOccurrences,
  conflict_views: conflictViews,
  marbles,
  transparency_plans: transparencyPlans,
} as const satisfies Record<string, PgTable>;
export type Changing = keyof typeof changing;

/**
 * Use in place of the table's name, with an alias. With the system role, which no policy narrows, say so: then what is held from
 * the reader is left out here.
 */
export function asSeen(reader: Actor, name: Changing, by: "reader" | "system" = "reader"): SQL {
  const table = changing[name];
  if (reader.kind === "coach") return sql.raw(getTableName(table));
  const columns = Object.values(getTableColumns(table))
    .map((column) => column.name)
    .filter((column) => column !== "held_from" && column !== "held_at");
  const of = (alias: string) => sql.raw(columns.map((column) => `${alias}.${column}`).join(", "));
  return sql`(
    select ${of("t")} from ${sql.raw(name)} t
    ${by === "system" ? sql`where t.held_from is distinct from ${reader.personId}::uuid` : sql``}
    union all
    select ${of("r")} from last_seen_rows l cross join lateral jsonb_populate_record(null::${sql.raw(name)}, l.content) r
    where l.practice_id = ${reader.practiceId}::uuid and l.couple_id = ${reader.coupleId}::uuid
      and l.table_name = ${name} and l.reader_id = ${reader.personId}::uuid)`;
}
