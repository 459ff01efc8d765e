// Promise: what went wrong reaches the reader as one line; only a surprise brings its stack.
import { StartProblem } from "@/db/cluster/problem";
import { type AppEnv, type Env, EnvError, parseEnv } from "@/lib/platform/env";

export const say = (line = "") => console.log(line);

/** Runs a script to its end and exits: 0 when it went well. */
export async function main(script: () => Promise<number | undefined>): Promise<never> {
  try {
    process.exit((await script()) ?? 0);
  } catch (error) {
    const expected = error instanceof StartProblem || error instanceof EnvError;
    console.error(expected ? error.message : error);
    process.exit(1);
  }
}

/** The settings of this process; every wrong one is told. */
export function settings(): Env {
  const parsed = parseEnv(process.env);
  if (!parsed.ok) throw new EnvError(parsed.problems.join("\n"));
  return parsed.env;
}

/** Gives code that reads its settings from the environment these ones; no mail leaves while a story is told. */
export function tellProcess(env: AppEnv): void {
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = String(value);
  delete process.env.SMTP_URL;
}

/** Does `work` and says how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`  ${title} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  return result;
}

/** Resolves at the first Ctrl-C, SIGTERM or hang-up. */
export const asked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
  });
