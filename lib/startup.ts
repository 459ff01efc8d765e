/** What holds for the whole life of the server process. */
import "server-only";
import { env } from "@/lib/env";

/**
 * Checks the settings at once, and keeps the server alive through what the database driver throws outside of any request
 * when PostgreSQL goes away in the middle of a transaction. Only names are logged: messages may hold what people wrote.
 */
export function watchProcess(): void {
  env();
  process.on("uncaughtException", (error) => console.error("survived:", error.name, firstFrame(error)));
  process.on("unhandledRejection", (reason) =>
    console.error(
      "survived a rejection:",
      reason instanceof Error ? `${reason.name} ${firstFrame(reason)}` : "unknown",
    ),
  );
}

/** The stack begins with the message, so only a line that is a place in the code counts. */
const frame = /^ {4}at (?:[\w.<>$[\] ]+ \()?(?:node:|file:|webpack|\/)\S*:\d+:\d+\)?$/m;
const firstFrame = (error: Error) => frame.exec(error.stack ?? "")?.[0].trim() ?? "";
