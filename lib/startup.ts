/** What holds for the whole life of the server process. */
import "server-only";
import { env } from "@/lib/env";
import { quietenLog, withoutWords } from "@/lib/quiet-log";

/**
 * Checks the settings at once, and keeps the server alive through what the database driver throws outside of any request
 * when PostgreSQL goes away in the middle of a transaction. Only names and places are logged.
 */
export function watchProcess(): void {
  env();
  if (process.env.NODE_ENV === "production") quietenLog();
  process.on("uncaughtException", (error) => console.error("survived:", nameOf(error)));
  process.on("unhandledRejection", (reason) => console.error("survived a rejection:", nameOf(reason)));
}

const nameOf = (thrown: unknown) => (thrown instanceof Error ? withoutWords(thrown) : "unknown");
