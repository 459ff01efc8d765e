// Promise: at most one server per cluster: a live one is found and used, a dead one's traces are cleared.
import { spawn } from "node:child_process";
import { closeSync, constants, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { quietEnvironment } from "./cluster";
import { beingWritten, findPostmaster, type Postmaster, removePidFile } from "./pid-file";
import { StartProblem } from "./problem";
import { pause, runsDeletedProgram, startMark } from "./process";
import type { Runner } from "./runner";

const PATIENCE_MS = 120_000;

/** The server of `cluster` once it is ready; undefined when there is none, and then no trace of one is left. */
export async function settled(cluster: string): Promise<Postmaster | undefined> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(50)) {
    const found = findPostmaster(cluster);
    if (found?.ready && !runsDeletedProgram(found.pid)) return found;
    if (found?.ready) await stopPostmaster(cluster);
    if (!found && !beingWritten(cluster)) {
      removePidFile(cluster);
      return undefined;
    }
    if (Date.now() > deadline) {
      throw new StartProblem(
        `A database server (process ${found?.pid}) holds ${cluster} but does not answer. End it and try again.`,
      );
    }
  }
}

export type Launch = {
  bin: string;
  cluster: string;
  home: string;
  port: number;
  runner: Runner;
  settings: string[];
};

/** Starts a server that outlives this process and waits until it is ready. */
export async function launch(plan: Launch): Promise<Postmaster> {
  for (const deadline = Date.now() + 30_000; ; await pause(300)) {
    const outcome = await launchOnce(plan);
    if (typeof outcome !== "string") return outcome;
    // Children of a killed server need a moment to notice that it is gone.
    const lingering = /still in use|lock file .* already exists/.test(outcome);
    if (!lingering || Date.now() > deadline) {
      throw new StartProblem(`The embedded database did not start: ${outcome}`);
    }
  }
}

async function launchOnce({
  bin,
  cluster,
  home,
  port,
  runner,
  settings,
}: Launch): Promise<Postmaster | string> {
  const log = join(home, "postgres.log");
  const from = sizeOf(log);
  // The log's folder belongs to the user PostgreSQL runs as: never follow a link put there.
  const { O_WRONLY, O_CREAT, O_APPEND, O_TRUNC, O_NOFOLLOW = 0 } = constants;
  const out = openSync(log, O_WRONLY | O_CREAT | O_NOFOLLOW | (from > 5_000_000 ? O_TRUNC : O_APPEND), 0o600);
  const options = [
    ...["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", "timezone=UTC"],
    // Details and statements of errors would carry people's words into the log.
    ...["log_error_verbosity=terse", "log_min_error_statement=panic", "log_timezone=UTC", ...settings],
  ];
  const child = spawn(
    join(bin, "postgres"),
    ["-D", cluster, ...options.flatMap((option) => ["-c", option])],
    {
      ...runner,
      cwd: "/",
      detached: true,
      stdio: ["ignore", out, out],
      env: quietEnvironment(),
    },
  );
  closeSync(out);
  child.unref();
  let failure = "";
  child.on("error", (error) => {
    failure = error.message;
  });
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(25)) {
    if (failure) return failure;
    if (child.exitCode !== null || child.signalCode !== null)
      return reasonIn(log, from > 5_000_000 ? 0 : from);
    const found = findPostmaster(cluster);
    if (found?.ready && found.pid === child.pid) return found;
  }
  return `it was not ready after ${PATIENCE_MS / 1000} s; see ${log}`;
}

/** Fast shutdown (open transactions are rolled back, everything acknowledged is kept); waits for the end. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const found = findPostmaster(cluster);
  if (!found) return;
  const mark = startMark(found.pid);
  for (const [signal, patience] of [["SIGINT", 30_000] as const, ["SIGQUIT", 10_000] as const]) {
    try {
      process.kill(found.pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(20)) {
      if (startMark(found.pid) !== mark) return;
    }
  }
  throw new StartProblem(`The embedded database (process ${found.pid}) did not stop.`);
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

function reasonIn(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString("utf8").split("\n");
  const fatal = lines.filter((line) => /FATAL|PANIC|error while loading|could not/.test(line));
  return (fatal.at(-1) ?? lines.at(-2) ?? "it ended at once").replace(/^.*?(FATAL|PANIC): +/, "");
}
