/** A transaction with a handle for each role: every statement goes out under the role of the handle that makes it. */
import "server-only";
import { PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession, PostgresJsTransaction } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import type { Db, Tx } from "./client";
import type { Role, Settings } from "./local-settings";

/** The connection for as long as the transaction lasts, and the role it was told last. */
type Line = { sql: postgres.TransactionSql; role: Role; ended: boolean; handles: Map<Role, Tx> };
type Handle = { line: Line; role: Role; driver: postgres.Sql };

type Session = ConstructorParameters<typeof PostgresJsTransaction>[1];
type Options = Parameters<postgres.Sql["unsafe"]>[2];

const handles = new WeakMap<Tx, Handle>();
const dialect = new PgDialect();

function handleOn(driver: postgres.Sql): Tx {
  const session: unknown = new PostgresJsSession(driver, dialect, undefined);
  const tx: unknown = new PostgresJsTransaction(dialect, session as Session, undefined);
  return tx as Tx;
}

/** A handle of no transaction, to build statements with. */
export const templateTx: Tx = handleOn({} as postgres.Sql);

function known(tx: Tx): Handle {
  const handle = handles.get(tx);
  if (!handle) throw new Error("no handle of a transaction as somebody");
  return handle;
}

/** What a handle sends its statements by. */
export const driverUnder = (tx: Tx): postgres.Sql => known(tx).driver;

export const roleOf = (tx: Tx): Role => known(tx).role;

/** The same transaction under another role. Nobody else's handle changes with it: several may work side by side. */
export const under = (role: Role, tx: Tx): Tx => handleOf(known(tx).line, role);

function handleOf(line: Line, role: Role): Tx {
  const made = line.handles.get(role);
  if (made) return made;
  const driver = driverOf(line, role);
  const tx = handleOn(driver);
  line.handles.set(role, tx);
  handles.set(tx, { line, role, driver });
  return tx;
}

/** Under way when this returns. A failure fails what is sent after it, and the transaction. */
function sendSettings(sql: postgres.TransactionSql, settings: Settings) {
  const each = Object.keys(settings).map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`);
  return sql.unsafe(`select ${each.join(", ")}`, Object.entries(settings).flat()).execute();
}

/** The driver takes what it cannot write for an answer that never comes, when something else is under way. */
function refuseUnwritable(values: readonly unknown[]): void {
  for (const value of values) {
    if (value === undefined || typeof value === "symbol" || typeof value === "function")
      throw new TypeError("a statement was given nothing for one of its values");
  }
}

type Savepoint = (sql: postgres.Sql) => Promise<unknown>;

/** All of a driver that Drizzle asks for. Sends at once and in order: what a connection was told last counts for what comes next. */
function driverOf(line: Line, role: Role): postgres.Sql {
  const turn = () => {
    // The connection is somebody else's by now.
    if (line.ended) throw new Error("this transaction is over");
    if (line.role === role) return;
    line.role = role;
    sendSettings(line.sql, { role });
  };
  const driver = {
    unsafe: (text: string, values: Parameters<postgres.Sql["unsafe"]>[1], options: Options) => {
      refuseUnwritable(values ?? []);
      turn();
      return line.sql.unsafe(text, values, options).execute();
    },
    /** Under this role throughout, so that going back to the savepoint leaves the connection with it. */
    savepoint: (work: Savepoint) => {
      turn();
      return line.sql.savepoint((sql) =>
        work(driverOf({ sql, role, ended: false, handles: new Map() }, role)),
      );
    },
  };
  return driver as unknown as postgres.Sql;
}

/**
 * Runs `work` in one transaction with these settings, which are sent together with its first statement.
 * @throws what PostgreSQL or `work` throws, after a rollback
 */
export function transactionWith<T>(
  db: Db,
  settings: Settings & { role: Role },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const run = async (sql: postgres.TransactionSql) => {
    const line: Line = { sql, role: settings.role, ended: false, handles: new Map() };
    const tx = handleOf(line, settings.role);
    try {
      // Sent first and not waited for: connections begin as a role that may read nothing.
      const begun = sendSettings(sql, settings);
      const [result] = await Promise.all([work(tx), begun]);
      return result;
    } finally {
      line.ended = true;
    }
  };
  return db.$client.begin(run) as Promise<T>;
}
