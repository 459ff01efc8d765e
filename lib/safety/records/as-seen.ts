/** Reading rows that their author may change under a reader's eyes: of a change that is held, the reader gets the row as it was. */
import "server-only";
import {
  and,
  between,
  eq,
  getTableColumns,
  getTableName,
  isNull,
  ne,
  type SQL,
  Subquery,
  sql,
} from "drizzle-orm";
import { type AnyPgColumn, alias, type PgTable, type SubqueryWithSelection } from "drizzle-orm/pg-core";
import { SelectionProxyHandler } from "drizzle-orm/selection-proxy";
import type { answers, releases } from "@/db/schema/answers";
import type { boundaryCards } from "@/db/schema/boundary-cards";
import type { conflictViews } from "@/db/schema/conflict-views";
import { couples } from "@/db/schema/couples";
import { checkInLines } from "@/db/schema/day";
import { grants } from "@/db/schema/grants";
import { lastSeenRows } from "@/db/schema/last-seen";
import type { marbles } from "@/db/schema/marbles";
import { commitmentOccurrences } from "@/db/schema/occurrences";
import type { askingWords, paces } from "@/db/schema/pace";
import { sharedPeriods } from "@/db/schema/pulse-sharing";
import { pulses } from "@/db/schema/pulses";
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
const c = alias(couples, "c");
const s = alias(sharedPeriods, "s");
/** The row as it was, in the statement below. */
const before = "r";
const notClosed = sql`exists (select 1 from ${couples} c where ${and(
  eq(c.practiceId, lastSeenRows.practiceId),
  eq(c.id, lastSeenRows.coupleId),
  ne(c.status, "closed"),
)})`;
const shownWhile: Readonly<Record<string, SQL>> = {
  [getTableName(checkInLines)]: notClosed,
  [getTableName(commitmentOccurrences)]: notClosed,
  [getTableName(pulses)]: sql`exists (select 1 from ${sharedPeriods} s where ${and(
    eq(s.practiceId, lastSeenRows.practiceId),
    eq(s.coupleId, lastSeenRows.coupleId),
    isNull(s.endedAt),
    between(alias(pulses, before).weekOn, s.fromWeek, s.toWeek),
  )})`,
};
const columnUnder = (source: string, { name }: AnyPgColumn) =>
  sql`${sql.identifier(source)}.${sql.identifier(name)}`;

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
      columnsToClients(table).map(([, column]) => columnUnder(source, column)),
      sql`, `,
    );
  const present = sql`select ${from("t")} from ${table} t`;
  if (reader.kind === "coach") return present;
  const { practiceId, coupleId, personId } = reader;
  return sql`${present}
    ${by === "system" ? sql`where ${columnUnder("t", table.heldFrom)} is distinct from ${personId}::uuid` : sql``}
    union all
    select ${from(before)} from ${lastSeenRows}
    cross join lateral jsonb_populate_record(null::${table}, ${lastSeenRows.content}) ${sql.identifier(before)}
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
  name: A,
  by: By = "reader",
): SubqueryWithSelection<Seen<T>, A> {
  const columns = Object.fromEntries(columnsToClients(table));
  return new Proxy(
    new Subquery(rowsAsSeen(reader, table, by), columns, name),
    new SelectionProxyHandler({ alias: name, sqlAliasedBehavior: "alias", sqlBehavior: "error" }),
  ) as unknown as SubqueryWithSelection<Seen<T>, A>;
}
