/** The one pool. Connections start as a role that may read no table: only db/access.ts and db/system.ts step into one that may. */
import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { isConnectionLoss, scrubbed } from "./errors";
import { readAddress } from "./settings";

const timeoutMs = 15_000;

/** What a session of our own is told at its start; behind a transaction pooler each transaction is told, since sessions are shared there. */
const perSession = {
  role: "mendwork_app",
  statement_timeout: timeoutMs,
  idle_in_transaction_session_timeout: timeoutMs,
  // Every statement asks for what belongs to given ids: a plan made once fits each of them, and planning takes longer than running.
  plan_cache_mode: "force_generic_plan",
};
const perTransaction = `select ${Object.entries(perSession)
  .map(([name, value]) => `set_config('${name}', '${value}', true)`)
  .join(", ")}`;

type Session = postgres.Sql | postgres.TransactionSql;
type Work = (sql: postgres.TransactionSql) => unknown;

/**
 * Prepares every statement by name, so that its connection parses it once: drizzle-orm passes `prepare: false`, which is
 * overruled here. PostgreSQL plans anew by itself when the role has changed since.
 */
function preparing<S extends Session>(sql: S): S {
  const unsafe = sql.unsafe.bind(sql) as typeof sql.unsafe;
  sql.unsafe = ((query, parameters, options) =>
    unsafe(query, parameters, { ...options, prepare: true })) as typeof sql.unsafe;
  return sql;
}

/** Runs `first` on every transaction before anything else is done with it. */
function beginningWith(client: postgres.Sql, first: (sql: postgres.TransactionSql) => unknown): postgres.Sql {
  const begin = client.begin.bind(client) as (options: string, work: Work) => Promise<unknown>;
  client.begin = ((one: string | Work, two?: Work) => {
    const [options, work] = typeof one === "string" ? [one, two as Work] : ["", one];
    return begin(options, async (sql) => {
      await first(sql);
      return work(sql);
    });
  }) as typeof client.begin;
  return client;
}

/** @param pooled behind a transaction pooler: nothing is prepared by name and nothing is asked of a session */
export function openDatabase(url: string, max = 10, pooled = false) {
  const client = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    onnotice: () => {},
    // Seconds before the next try to connect; left to itself the driver waits up to twenty.
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 0.5),
    prepare: !pooled,
    connection: { application_name: "mendwork", ...(pooled ? {} : perSession) },
  });
  const ready = pooled
    ? beginningWith(client, (sql) => sql.unsafe(perTransaction))
    : preparing(beginningWith(client, preparing));
  return { client, db: drizzle(ready), url, max, pooled };
}

type Opened = ReturnType<typeof openDatabase>;
const kept = globalThis as typeof globalThis & { mendworkDatabase?: Opened };

/** Opened at first use and kept across hot reloads. */
export function database(): Opened {
  if (!kept.mendworkDatabase) {
    const { url, pooled } = readAddress();
    kept.mendworkDatabase = openDatabase(url, undefined, pooled);
  }
  return kept.mendworkDatabase;
}

/** Points the pool at another database; for scripts and tests, which know their address before the settings do. */
export function connectTo(url: string, max?: number, pooled?: boolean): Opened {
  kept.mendworkDatabase = openDatabase(url, max, pooled);
  return kept.mendworkDatabase;
}

/**
 * What a failure may say outside, and a fresh pool when the database went away: the driver's own keeps places in which
 * whoever comes next waits for many seconds (docs/decisions/0007-a-lost-database.md).
 */
export function failed(error: unknown, db: Db): unknown {
  const said = scrubbed(error);
  const held = kept.mendworkDatabase;
  if (isConnectionLoss(said) && held?.db === db) {
    kept.mendworkDatabase = openDatabase(held.url, held.max, held.pooled);
    held.client.end({ timeout: 2 }).catch(() => {});
  }
  return said;
}

export type Db = Opened["db"];
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
