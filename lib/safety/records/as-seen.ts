/** Reading rows that their author may change under a reader's eyes: of a change that is held, the reader gets the row as it was. */
import "server-only";
import { and, eq, getTableColumns, getTableName, is, type SQL, Subquery, sql } from "drizzle-orm";
import { type AnyPgColumn, PgTable, type SubqueryWithSelection } from "drizzle-orm/pg-core";
import { SelectionProxyHandler } from "drizzle-orm/selection-proxy";
import * as schema from "@/db/schema";
import type { answers, releases } from "@/db/schema/answers";
import type { boundaryCards } from "@/db/schema/boundary-cards";
import type { conflictViews } from "@/db/schema/conflict-views";
import { couples } from "@/db/schema/couples";
import type { checkInLines } from "@/db/schema/day";
import { grants } from "@/db/schema/grants";
import { lastSeenRows } from "@/db/schema/last-seen";
import type { marbles } from "@/db/schema/marbles";
import type { commitmentOccurrences } from "@/db/schema/occurrences";
import type { askingWords, paces } from "@/db/schema/pace";
import { sharedPeriods } from "@/db/schema/pulse-sharing";
import type { pulses } from "@/db/schema/pulses";
import type { transparencyPlans } from "@/db/schema/transparency";
import type { Client, Coach } from "@/lib/platform/auth/actor";

/** The tables whose rows change in place while the partner can read them. */
type Changing =
  | typeof answers
  | typeof askingWords
  | typeof boundaryCards
  | typeof checkInLines
  | typeof commitmentOccurrences
  | typeof conflictViews
  | typeof marbles
  | typeof paces
  | typeof pulses
  | typeof releases
  | typeof transparencyPlans;

type Seen<T extends Changing> = Omit<T["_"]["columns"], "heldFrom" | "heldAt">;

/** Also the other partner, where one step is taken for both. */
export type Reader = Pick<Coach, "kind"> | Pick<Client, "kind" | "practiceId" | "coupleId" | "personId">;

/** With the system role no policy narrows: what is held from the reader is left out here. */
export type By = "reader" | "system";

/** Where the table's own policy asks for more than that the row is not held: asked of the row as it was, too. */
const notClosed = sql`exists (select 1 from ${couples} c
  where c.practice_id = last_seen_rows.practice_id and c.id = last_seen_rows.couple_id and c.status <> 'closed')`;
const shownWhile: Readonly<Record<string, SQL>> = {
  check_in_lines: notClosed,
  commitment_occurrences: notClosed,
  pulses: sql`exists (select 1 from ${sharedPeriods} s where s.practice_id = last_seen_rows.practice_id
    and s.couple_id = last_seen_rows.couple_id and s.ended_at is null and r.week_on between s.from_week and s.to_week)`,
};

/** What clients hold a right on: never what keeps a row from them, nor times that are not theirs to know. */
function columnsToClients(table: Changing): [key: string, column: AnyPgColumn][] {
  const names = grants.mendwork_client?.[getTableName(table)]?.select;
  if (!names || names === "all") throw new Error(`the columns of ${getTableName(table)} are not listed`);
  return Object.entries(getTableColumns<PgTable>(table)).filter(([, { name }]) => names.includes(name));
}

/** The rows of one table; of its changes that are held from this reader, the rows as they were. */
function rowsAsSeen(reader: Reader, table: Changing, by: By): SQL {
  const from = (source: string) =>
    sql.join(
      columnsToClients(table).map(([, { name }]) => sql`${sql.identifier(source)}.${sql.identifier(name)}`),
      sql`, `,
    );
  const present = sql`select ${from("t")} from ${table} t`;
  if (reader.kind === "coach") return present;
  const { practiceId, coupleId, personId } = reader;
  return sql`${present}
    ${by === "system" ? sql`where t.held_from is distinct from ${personId}::uuid` : sql``}
    union all
    select ${from("r")} from ${lastSeenRows}
    cross join lateral jsonb_populate_record(null::${table}, ${lastSeenRows.content}) r
    where ${and(
      eq(lastSeenRows.practiceId, practiceId),
      eq(lastSeenRows.coupleId, coupleId),
      eq(lastSeenRows.tableName, getTableName(table)),
      eq(lastSeenRows.readerId, personId),
      shownWhile[getTableName(table)],
    )}`;
}

/** Stands in `from` and in joins in place of the table, under an alias. */
export function asSeen<T extends Changing, A extends string>(
  reader: Reader,
  table: T,
  alias: A,
  by?: By,
): SubqueryWithSelection<Seen<T>, A>;
export function asSeen(reader: Reader, name: string, by?: By): SQL;
export function asSeen(reader: Reader, table: Changing | string, alias = "", by: By = "reader") {
  if (typeof table === "string") {
    if (reader.kind === "coach") return sql.raw(table);
    const found = Object.values(schema).find((one) => is(one, PgTable) && getTableName(one) === table);
    return sql`(${rowsAsSeen(reader, found as Changing, alias === "system" ? alias : "reader")})`;
  }
  return new Proxy(
    new Subquery(rowsAsSeen(reader, table, by), Object.fromEntries(columnsToClients(table)), alias),
    new SelectionProxyHandler({ alias, sqlAliasedBehavior: "alias", sqlBehavior: "error" }),
  );
}
