/** What a transaction is told about itself until its end: its role, for whom it works, what it holds back. */
import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "./client";

export type Role = "mendwork_coach" | "mendwork_client" | "mendwork_supervisor" | "mendwork_system";
export type Settings = Readonly<
  { role?: Role; transaction_read_only?: "on" } & Record<`app.${string}`, string>
>;

/** In one statement, under way when this returns. Connections are shared, so nothing is set beyond the transaction. */
export function setLocal(tx: Tx, settings: Settings): Promise<void> {
  const each = Object.entries(settings).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  return tx.execute(sql`select ${sql.join(each, sql`, `)}`).then(() => {});
}
