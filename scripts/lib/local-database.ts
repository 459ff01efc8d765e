// Promise: the database a script works on: the one DATABASE_URL names, else the embedded one.
import type { Urls } from "@/db/cluster/database";
import { startEmbedded } from "@/db/embedded";
import type { Env } from "@/lib/env";
import { requireDatabase } from "./external";

export type Opened = Urls & { embedded: boolean; reused: boolean; stop: () => Promise<void> };

export async function openDatabase(env: Env): Promise<Opened> {
  const url = env.DATABASE_URL;
  if (!url) return { ...(await startEmbedded(env.MENDWORK_DATA_DIR)), embedded: true };
  await requireDatabase(url);
  return { adminUrl: url, appUrl: url, embedded: false, reused: true, stop: async () => {} };
}
