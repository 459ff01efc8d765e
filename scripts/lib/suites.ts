// Promise: counts come from what the test runners report; a suite that reports nothing counts as failed.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { guarded, root } from "./process";

export type Tally = {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  note: string;
};

type Counts = Pick<Tally, "passed" | "failed" | "skipped">;

const reports = join(root, "test-results", "reports");

/** Runs a suite that writes a JSON report, and reads its counts. */
export async function runSuite(
  name: string,
  start: (report: string) => { args: string[]; env?: Record<string, string> },
  read: (report: unknown) => Counts,
): Promise<Tally> {
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${name.replaceAll(/\W+/g, "-")}.json`);
  rmSync(report, { force: true });
  const began = performance.now();
  const { args, env } = start(report);
  const code = await run([...guarded, ...args], env);
  const seconds = (performance.now() - began) / 1000;
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(report)) counts = read(JSON.parse(readFileSync(report, "utf8")));
  const { passed, failed } = counts;
  if (failed === 0 && code !== 0)
    return { name, ...counts, failed: 1, seconds, note: `ended with exit code ${code}` };
  if (passed + failed === 0) return { name, ...counts, failed: 1, seconds, note: "no test ran" };
  return { name, ...counts, seconds, note: "" };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

export function vitestCounts(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    report as VitestReport;
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export function playwrightCounts(report: unknown): Counts {
  const { stats, errors } = report as PlaywrightReport;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (stats.expected + stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** The counts of runs that went side by side, as of one. A run without a report makes the whole one fail: its reading throws. */
export function joinedReports(each: readonly PlaywrightReport[]): PlaywrightReport {
  const sum = (of: keyof PlaywrightReport["stats"]) =>
    each.reduce((total, { stats }) => total + stats[of], 0);
  return {
    stats: {
      expected: sum("expected"),
      unexpected: sum("unexpected"),
      flaky: sum("flaky"),
      skipped: sum("skipped"),
    },
    errors: each.flatMap(({ errors }) => errors),
  };
}

function run(args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", MENDWORK_GUARD_FD: "3", ...env },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
