/** Statements that are asked on every page: built at their first use, and only filled in afterwards. */
import "server-only";
import { type Placeholder, sql } from "drizzle-orm";
import type { Db, Tx } from "./client";
import { driverUnder, templateTx } from "./transaction";

type Values = Readonly<Record<string, unknown>>;
/** To the builder each is what it will be filled in with; nothing else may be done with it. */
type Given<V extends Values> = { readonly [K in keyof V]: V[K] & Placeholder };
type Prepared = { execute(values?: Record<string, unknown>): Promise<unknown> };
type Buildable = PromiseLike<unknown> & { prepare(name: string): Prepared };

const given = new Proxy(
  {},
  {
    get: (_, name) => sql.placeholder(String(name)),
    ownKeys: () => {
      throw new Error("what is given to a statement is taken by name");
    },
  },
);

/**
 * @param build the statement, from a handle and from the values as placeholders: it is called once, so it may not look at them.
 * Times are given as ISO texts: what is filled in is not mapped by a column.
 * @returns the statement as a function of a transaction and the values. Building a large one takes up to 0.3 ms, filling it in 0.02
 */
export function builtOnce<V extends Values, Q extends Buildable>(
  build: (tx: Tx, given: Given<V>) => Q,
): (tx: Tx, values: V) => Promise<Awaited<Q>> {
  let built: Prepared | undefined;
  return (tx, values) => {
    built ??= build(templateTx, given as Given<V>).prepare("built once");
    // The same statement, on this transaction's connection and under its handle's role.
    const here: Prepared = Object.create(built, { client: { value: driverUnder(tx) } });
    return filled<Q, V>(here, values);
  };
}

const filled = <Q, V extends Values>(built: Prepared, values: V) =>
  built.execute(values) as Promise<Awaited<Q>>;

/** The same for a statement that no transaction surrounds: built once for each pool. */
export function builtOnceFor<V extends Values, Q extends Buildable>(
  build: (db: Db, given: Given<V>) => Q,
): (db: Db, values: V) => Promise<Awaited<Q>> {
  const built = new WeakMap<Db, Prepared>();
  return (db, values) => {
    const here = built.get(db) ?? build(db, given as Given<V>).prepare("built once");
    built.set(db, here);
    return filled<Q, V>(here, values);
  };
}
