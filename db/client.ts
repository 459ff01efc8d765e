/** The one pool. Connections start as a role that may read no table: only db/access.ts and db/system.ts step into one that may. */
import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { isConnectionLoss, scrubbed } from "./errors";
import * as schema from "./schema";

/**
 * Lets the connection keep each statement's plan: with row policies, parsing and planning is most of the work. PostgreSQL plans
 * anew by itself when the role has changed since.
 */
function keepingPlans<S extends postgres.Sql | postgres.TransactionSql>(sql: S): S {
  const unsafe = sql.unsafe.bind(sql) as typeof sql.unsafe;
  sql.unsafe = ((query, parameters, options) =>
    unsafe(query, parameters, { prepare: true, ...options })) as typeof sql.unsafe;
  return sql;
}

function withPlans(client: postgres.Sql): postgres.Sql {
  type Work = (sql: postgres.TransactionSql) => unknown;
  const begin = client.begin.bind(client) as (options: string, work: Work) => Promise<unknown>;
  client.begin = ((first: string | Work, second?: Work) => {
    const [options, work] = typeof first === "string" ? [first, second as Work] : ["", first];
    return begin(options, (sql) => work(keepingPlans(sql)));
  }) as typeof client.begin;
  return keepingPlans(client);
}

export function openDatabase(url: string, max = 10) {
  const client = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    onnotice: () => {},
    // Seconds before the next try to connect; left to itself the driver waits up to twenty.
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 0.5),
    connection: {
      application_name: "mendwork",
      role: "mendwork_app",
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  return { client, db: drizzle(withPlans(client), { schema }), url, max };
}

type Opened = ReturnType<typeof openDatabase>;
const kept = globalThis as typeof globalThis & { mendworkDatabase?: Opened };

/** Opened at first use and kept across hot reloads. */
export function database(): Opened {
  kept.mendworkDatabase ??= openDatabase(env().DATABASE_URL);
  return kept.mendworkDatabase;
}

/** Points the pool at another database; for scripts and tests, which know their address before the settings do. */
export function connectTo(url: string, max?: number): Opened {
  kept.mendworkDatabase = openDatabase(url, max);
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
    kept.mendworkDatabase = openDatabase(held.url, held.max);
    held.client.end({ timeout: 2 }).catch(() => {});
  }
  return said;
}

export type Db = Opened["db"];
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
