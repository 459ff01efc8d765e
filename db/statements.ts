/** What the builder lacks: inserts that name only their columns, as column grants ask for, and rows as typed JSON. */
import "server-only";
import { Column, getTableColumns, getTableName, is, SQL, sql, Table } from "drizzle-orm";
import type { AnyPgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Tx } from "./client";

/** The key under which a table keeps its columns; Drizzle hides it from the types alone. */
const columnsOf = (Table as unknown as { Symbol: { Columns: symbol } }).Symbol.Columns;
const unnamed = { shouldDisableInsert: { value: () => true } };

/** Refuses what is no column of the table, where the compiler alone would let it pass: in a variable, or in a spread. */
type Exactly<Given, T extends PgTable> = Given extends readonly (infer Row)[]
  ? readonly Exactly<Row, T>[]
  : Record<Exclude<keyof Given, keyof T["$inferInsert"]>, never>;

/** @throws Error for a name that is no column */
function checkNames(table: PgTable, names: Iterable<string>): void {
  const unknown = [...names].filter((name) => !(name in getTableColumns(table)));
  if (unknown.length > 0) throw new Error(`${getTableName(table)} has no column ${unknown.join(", ")}`);
}

/**
 * Values for `set` or `values` that come in a variable or a spread: Drizzle drops in silence what is no column of the table.
 * @throws Error for a name that is no column, should a cast have hidden it from the compiler
 */
export function exact<T extends PgTable, const G extends PgUpdateSetSource<T>>(
  table: T,
  columns: G & Exactly<G, T>,
): G {
  checkNames(table, Object.keys(columns));
  return columns;
}

/**
 * The same table to the builder; an insert into it names only `names`.
 * @throws Error for a name that is no column
 */
function naming<T extends PgTable>(table: T, names: ReadonlySet<string>): T {
  checkNames(table, names);
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => [
    name,
    names.has(name) ? column : Object.create(column, unnamed),
  ]);
  return Object.create(table, { [columnsOf]: { value: Object.fromEntries(columns) } });
}

/**
 * An insert that names only the columns given, where Drizzle's own names every one. What is undefined is not given; a column
 * that only some of several rows give is the default in the others. Goes on like `tx.insert(…).values(…)`.
 * @throws Error without a row, and for what is no column of the table
 */
export function insertOnly<T extends PgTable, const G extends PgInsertValue<T> | readonly PgInsertValue<T>[]>(
  tx: Tx,
  table: T,
  rows: G & Exactly<G, T>,
) {
  const list = (Array.isArray(rows) ? rows : [rows]) as PgInsertValue<T>[];
  if (list.length === 0) throw new Error("insertOnly needs a row");
  const given = list.flatMap((row) =>
    Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [name])),
  );
  return tx.insert(naming(table, new Set(given))).values(list);
}

/** A column's value as a statement finds it, or one given with it. */
type Found<T extends PgTable> = { [K in keyof T["$inferInsert"]]?: SQL | AnyPgColumn | T["$inferInsert"][K] };

/**
 * An insert of the rows that a statement finds: the columns given, `source` from its `from` on.
 * Goes on like `tx.insert(…).select(…)`.
 */
export function insertFrom<T extends PgTable, const G extends Found<T>>(
  tx: Pick<Tx, "insert">,
  table: T,
  columns: G & Exactly<G, T>,
  source: SQL,
) {
  const named = Object.entries(columns).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const given = Object.entries(getTableColumns(table)).flatMap(([name, column]) => {
    const value = (columns as Record<string, unknown>)[name];
    if (value === undefined) return [];
    return [
      { name, value: is(value, Column) || is(value, SQL) ? sql`${value}` : sql`${sql.param(value, column)}` },
    ];
  });
  const found = sql.join(
    given.map(({ value }) => value),
    sql`, `,
  );
  return tx.insert(naming(table, new Set(named))).select(sql`select ${found} ${source}`);
}

type Json<T> = T extends Date ? string : T;
type JsonOf<F> = {
  [K in keyof F]: F[K] extends AnyPgColumn
    ? Json<F[K]["_"]["data"]> | (F[K]["_"]["notNull"] extends true ? never : null)
    : F[K] extends SQL<infer T>
      ? Json<T>
      : never;
};

/** One row as a JSON object. Times come as texts, as JSON has them: `new Date(…)` makes them times again. */
export const jsonRow = <F extends Record<string, AnyPgColumn | SQL>>(fields: F): SQL<JsonOf<F>> =>
  sql`jsonb_build_object(${sql.join(
    Object.entries(fields).map(([name, field]) => sql`${sql.raw(`'${name}'`)}, ${field}`),
    sql`, `,
  )})`;

/** The rows of a group or a subselect as a JSON array, `[]` when there is none. */
export const jsonRows = <F extends Record<string, AnyPgColumn | SQL>>(
  fields: F,
  orderBy?: SQL,
): SQL<JsonOf<F>[]> =>
  sql`coalesce(jsonb_agg(${jsonRow(fields)}${orderBy ? sql` order by ${orderBy}` : sql``}), '[]')`;
