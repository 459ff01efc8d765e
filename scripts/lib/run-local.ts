// Promise: one Mendwork per data folder, from database to first answer, and everything ended in order.
import { join, resolve } from "node:path";
import { openDataDir } from "@/db/cluster/data-dir";
import { holdLock, liveHolder } from "@/db/cluster/lock";
import { StartProblem } from "@/db/cluster/problem";
import type { AppEnv } from "@/lib/platform/env";
import { requireFreeAddress, requireLoopback } from "./address";
import { holdBuild } from "./build";
import { type Opened, openDatabase } from "./local-database";
import { asked, say, settings, step, tellProcess } from "./main";
import { authSecret, notesKey } from "./secret";
import { serve, untilHealthy } from "./serve";

export type Plan = {
  command: "demo" | "dev";
  /** Brings the database and the build to where they should be. */
  prepare: (database: Opened, env: AppEnv) => Promise<void>;
  /** Told once the application answers. */
  answer: (env: AppEnv) => void;
};

/** Serves until Ctrl-C or SIGTERM. Returns the exit code. */
export async function runLocal({ command, prepare, answer }: Plan): Promise<number> {
  const given = settings();
  requireLoopback(given, command);
  const dataDir = openDataDir(given.MENDWORK_DATA_DIR).path;
  const file = join(dataDir, "running.lock");
  const lock = await holdLock(file, given.APP_URL);
  if (!lock) {
    throw new StartProblem(
      `Mendwork is already running at ${liveHolder(file)?.note ?? "another address"}. Stop that one first, or use another MENDWORK_DATA_DIR and PORT.`,
    );
  }
  const ending: (() => Promise<void> | void)[] = [lock.release];
  const leave = asked().then(() => "asked" as const);
  try {
    await requireFreeAddress(given, command);
    const database = await step("Database is running", () => openDatabase(given));
    ending.unshift(database.stop);
    const secret = given.AUTH_SECRET ?? authSecret(dataDir);
    const env = {
      ...given,
      DATABASE_URL: database.appUrl,
      AUTH_SECRET: secret,
      NOTES_KEYS: given.NOTES_KEYS ?? notesKey(dataDir),
      MENDWORK_DATA_DIR: resolve(dataDir),
    };
    tellProcess(env);
    if ((await Promise.race([prepare(database, env), leave])) === "asked") return 0;
    if (command === "demo") {
      const serving = await holdBuild();
      if (serving) ending.unshift(serving.release);
    }
    const server = serve(env, { dev: command === "dev", quiet: command === "demo" });
    ending.unshift(server.stop);
    const first = await Promise.race([untilHealthy(env, server), leave]);
    if (first !== "asked") {
      answer(env);
      const end = await Promise.race([leave, server.ended]);
      if (end !== "asked") {
        throw new StartProblem(
          `The application ended by itself (exit code ${end}); the database is stopped too.`,
        );
      }
    }
    say("Stopping …");
    return 0;
  } finally {
    for (const end of ending) await end();
  }
}
