// Promise: an application server that is told its settings, watched until it answers, and ended in good order.
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { StartProblem } from "@/db/cluster/problem";
import { pause } from "@/db/cluster/process";
import type { AppEnv } from "@/lib/platform/env";
import { guarded, root } from "./process";

export type Server = { child: ChildProcess; ended: Promise<number>; stop: () => Promise<void> };

/**
 * Left to itself, V8 lets a server grow into a machine that has room: 540 MB after some minutes of load, of which 100 are in use.
 * With a smaller nursery and an end in sight it tidies up as it goes (docs/performance.md). What the environment says comes later, and wins.
 */
const lean = ["--max-semi-space-size=8", "--max-old-space-size=512"];

/** glibc's part: each thread takes memory from a place of its own otherwise, and what is large and short-lived is kept for later instead of given back. */
const mallocs = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  MALLOC_TRIM_THRESHOLD_: "131072",
};

function launch(env: AppEnv, dev: boolean) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
  const next = [join(root, "node_modules/next/dist/bin/next"), dev ? "dev" : "start"];
  const small = {
    NODE_OPTIONS: [...lean, process.env.NODE_OPTIONS].join(" ").trim(),
  };
  const told: NodeJS.ProcessEnv = {
    ...(dev ? {} : mallocs),
    ...process.env,
    ...given,
    // What serves needs no more than the application's own login.
    MIGRATION_DATABASE_URL: "",
    PORT: String(env.PORT),
    NODE_ENV: dev ? "development" : "production",
    ...(dev ? {} : small),
    NEXT_TELEMETRY_DISABLED: "1",
  };
  return { args: [...next, "-p", String(env.PORT), "-H", env.HOST], told };
}

/** Said by scripts/bootstrap.mjs when nobody waits for this process. */
const alone = "MENDWORK_ALONE";

/** Starts `next start` (or `next dev`) with exactly these settings. */
export function serve(env: AppEnv, { dev = false, quiet = true } = {}): Server {
  const { args, told } = launch(env, dev);
  const child = spawn(process.execPath, [...guarded, ...args], {
    cwd: root,
    // A group of its own: Ctrl-C reaches us first, and we end things in their order.
    detached: true,
    stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit", "pipe"],
    env: { ...told, MENDWORK_GUARD_FD: "3" },
  });
  const ended = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  return { child, ended, stop: () => stop(child, ended) };
}

/** This process becomes the server, so that nothing only waits for it. Returns where the system cannot, or where somebody waits for us. */
export function becomeServer(env: AppEnv): void {
  if (!process.execve || process.env[alone] !== "1") return;
  const { args, told } = launch(env, false);
  const words = Object.entries(told).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  process.chdir(root);
  process.execve(process.execPath, [process.execPath, ...args], Object.fromEntries(words));
}

export const localUrl = ({ HOST, PORT }: Pick<AppEnv, "HOST" | "PORT">) =>
  `http://${HOST === "0.0.0.0" ? "127.0.0.1" : HOST === "::" ? "[::1]" : HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;

/** Waits until /api/health answers 200. Throws StartProblem when the server ends first or stays silent. */
export async function untilHealthy(env: AppEnv, server: Server, patienceMs = 90_000): Promise<void> {
  let last = "no answer";
  let over: number | undefined;
  server.ended.then((code) => (over = code));
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await pause(50)) {
    if (over !== undefined)
      throw new StartProblem(`The application ended while starting (exit code ${over}).`);
    try {
      const answer = await fetch(`${localUrl(env)}/api/health`, { signal: AbortSignal.timeout(10_000) });
      if (answer.status === 200) return;
      last = `status ${answer.status}`;
    } catch {}
  }
  throw new StartProblem(`The application does not answer at ${localUrl(env)}/api/health (${last}).`);
}

// Next drains what is in flight on SIGTERM; a connection that never ends must not hold us for ever.
async function stop(child: ChildProcess, ended: Promise<number>): Promise<void> {
  child.kill("SIGTERM");
  const patience = new AbortController();
  await Promise.race([ended, pause(10_000).then(() => patience.abort())]);
  if (patience.signal.aborted) child.kill("SIGKILL");
  await ended;
}
