/** The one pool. Connections start as a role that may read no table: only db/access.ts and db/system.ts step into one that may. */
import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import { isConnectionLoss, scrubbed } from "./errors";
import * as schema from "./schema";

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
  return { client, db: drizzle(client, { schema }), url, max };
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
