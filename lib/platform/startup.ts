/** What holds for the whole life of the server process. */
import "server-only";
import { isPooled, poolerUnsaid } from "@/db/pooler";
import { schemaBehind, whatIsMissing } from "@/db/readiness";
import { EnvError, env } from "./env";
import { log } from "./log";
import { quietenLog, withoutWords } from "./quiet-log";

/**
 * Checks the settings at once, and keeps the server alive through what the database driver throws outside of any request
 * when PostgreSQL goes away in the middle of a transaction. Only names and places are logged.
 */
export function watchProcess(): void {
  env();
  if (process.env.NODE_ENV === "production") quietenLog();
  process.on("uncaughtException", (error) => log.error("survived:", nameOf(error)));
  process.on("unhandledRejection", (reason) => log.error("survived a rejection:", nameOf(reason)));
}

/** @throws EnvError, with the line that says how to mend it, where words would be lost or nothing could work */
export async function refuseWrongDatabase(): Promise<void> {
  const { DATABASE_URL, DATABASE_POOLED } = env();
  if (DATABASE_POOLED !== "1" && (await isPooled(DATABASE_URL).catch(() => false)))
    throw new EnvError(poolerUnsaid);
  if ((await whatIsMissing()).includes("schema")) throw new EnvError(schemaBehind);
}

const nameOf = (thrown: unknown) => (thrown instanceof Error ? withoutWords(thrown) : "unknown");
