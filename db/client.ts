/** The one pool. Connections start as a role that may read no table: only db/access.ts and db/system.ts step into one that may. */
import "server-only";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "@/lib/env";
import * as schema from "./schema";

export function openDatabase(url: string, max = 10) {
  const client = postgres(url, {
    max,
    connect_timeout: 5,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    onnotice: () => {},
    connection: {
      application_name: "mendwork",
      role: "mendwork_app",
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 15_000,
    },
  });
  return { client, db: drizzle(client, { schema }) };
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

export type Db = Opened["db"];
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
