// Promise: the database a script works on: the one DATABASE_URL names, else the embedded one.
import type { Urls } from "@/db/cluster/database";
import { startEmbedded } from "@/db/embedded";
import type { Env } from "@/lib/platform/env";
import { requireDatabase, whichDatabase } from "./external";
import { say } from "./main";

export type Opened = Urls & { embedded: boolean; reused: boolean; stop: () => Promise<void> };

export async function openDatabase(env: Env): Promise<Opened> {
  const { DATABASE_URL: url, MIGRATION_DATABASE_URL: owner } = env;
  say(whichDatabase(env));
  if (!url) return { ...(await startEmbedded(env.MENDWORK_DATA_DIR)), embedded: true };
  await requireDatabase(url, env.DATABASE_POOLED);
  return { adminUrl: owner ?? url, appUrl: url, embedded: false, reused: true, stop: async () => {} };
}
