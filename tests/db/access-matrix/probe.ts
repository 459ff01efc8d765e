// Promise: what a database role really can do with a row, found out by doing it and taking it back.
import type postgres from "postgres";
import type { ActorName } from "./actors";
import type { Row } from "./row";
import { statementsFor, type Tried, type Way } from "./statements";
import { claimsOf, type Outcome, tryOut } from "./trial";

export { boundByPolicy } from "./statements";

/** Whether it went through; in words, when it did for some columns only or went wrong. */
export type Found = boolean | string;
/** Tries rows of one table by everybody whom `namesOf` names for each. */
export type Probe = <R extends Tried>(
  rows: R[],
  way: Way,
  namesOf: (row: R) => readonly ActorName[],
) => Promise<Map<R, Map<ActorName, Found>>>;

export async function insertAll(sql: postgres.Sql, rows: Row[]): Promise<void> {
  const inserted = rows.map(({ table, kind, values }) =>
    sql`insert into ${sql(table)} ${sql(values)}`.catch((cause: Error) => {
      throw new Error(`${table}, ${kind}: ${cause.message}`, { cause });
    }),
  );
  await Promise.all(inserted);
}

export async function stepInto(tx: postgres.TransactionSql, name: ActorName): Promise<void> {
  await tx`select set_config(key, value, true) from jsonb_each_text(${tx.json(claimsOf(name))})`;
}

function summedUp(columns: string[], outcomes: Outcome[]): Found {
  const wrong = outcomes.find((one) => typeof one === "string");
  if (wrong !== undefined) return String(wrong);
  const isThrough = (one: Outcome | undefined) => one !== 0 && one !== false;
  const through = outcomes.filter(isThrough);
  if (through.length === outcomes.length || through.length === 0) return through.length > 0;
  return columns.filter((_, i) => isThrough(outcomes[i])).join(" ");
}

/** Puts the rows there and gets ready to try them. */
export async function openProbe(sql: postgres.Sql, all: Row[]): Promise<Probe> {
  await insertAll(sql, all);
  const { keyOf, columns, works, before, reading } = await statementsFor(sql, all);

  /** All rows of one table at once: reading one leaves the others as they are. */
  async function read(first: Tried, names: ActorName[]): Promise<(row: Tried, name: ActorName) => Found> {
    const [outcomes = []] = await tryOut(sql, [
      { visits: names.map((who) => ({ who, works: [reading(who, first)] })) },
    ]);
    const seen = new Map<ActorName, string | Set<string>>();
    names.forEach((name, i) => {
      const outcome = outcomes[i]?.[0];
      const keys = Array.isArray(outcome) ? outcome.map(String) : [];
      seen.set(name, typeof outcome === "string" ? outcome : new Set(keys));
    });
    return (row, name) => {
      const one = seen.get(name) ?? "not tried";
      return typeof one === "string" ? one : one.has(String(keyOf(row.table, row.values)));
    };
  }

  return async (rows, way, namesOf) => {
    type R = (typeof rows)[number];
    const each = (of: (row: R, name: ActorName, i: number, j: number) => Found) =>
      new Map(
        rows.map((row, i) => [row, new Map(namesOf(row).map((name, j) => [name, of(row, name, i, j)]))]),
      );
    const [first] = rows;
    if (!first) return new Map();
    if (way === "select") return each(await read(first, [...new Set(rows.flatMap(namesOf))]));

    const outcomes = await tryOut(
      sql,
      rows.map((row) => ({
        before: before(way, row),
        visits: namesOf(row).map((who) => ({ who, works: works(who, way, row) })),
      })),
    );
    return each((row, name, i, j) =>
      summedUp(way === "update blindly" ? columns(name, "update", row) : [], outcomes[i]?.[j] ?? []),
    );
  };
}
