// npm test: everything that can be tried, to the end, with one count at the bottom.
import { join } from "node:path";
import { runChecks, verdictLine } from "./lib/checks";
import { atLeast, raise } from "./lib/least-tests";
import { asked, main, say } from "./lib/main";
import { root } from "./lib/process";
import { playwrightCounts, runSuite, type Tally, vitestCounts } from "./lib/suites";

const vitest = (name: string, ...projects: string[]) =>
  runSuite(
    name,
    (report) => ({
      args: [
        ...[
          join(root, "node_modules/vitest/vitest.mjs"),
          "run",
          ...projects.flatMap((project) => ["--project", project]),
        ],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ],
    }),
    vitestCounts,
  );

const browser = () =>
  runSuite(
    "browser",
    (report) => ({
      args: ["--conditions=react-server", "--import", "tsx", join(root, "scripts/e2e.ts")],
      env: { E2E_REPORT: report },
    }),
    playwrightCounts,
  );

async function checks(): Promise<Tally[]> {
  const verdicts = await runChecks((verdict) => {
    say(verdictLine(verdict));
    if (verdict.output) say(`${verdict.output}\n`);
  });
  return verdicts.map(({ name, ok, seconds, note }) => {
    const counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
    return { name, ...counts, seconds, note };
  });
}

await main(async () => {
  let stopped = false;
  asked().then(() => (stopped = true));
  const suites: (() => Promise<Tally | Tally[]>)[] = [
    checks,
    () => vitest("unit", "unit"),
    () => vitest("components", "components"),
    () => vitest("architecture", "architecture"),
    () => vitest("database", "db", "db-alone"),
    browser,
  ];
  const tallies: Tally[] = [];
  for (const suite of suites) {
    tallies.push(...[await suite()].flat().map((tally) => atLeast(tally)));
    if (stopped) return 1;
  }

  say(
    `\n  ${"suite".padEnd(14)}${"passed".padStart(8)}${"failed".padStart(8)}${"skipped".padStart(9)}${"seconds".padStart(9)}`,
  );
  for (const { name, passed, failed, skipped, seconds, note } of tallies) {
    const counts = `${passed}`.padStart(8) + `${failed}`.padStart(8) + `${skipped}`.padStart(9);
    say(`  ${name.padEnd(14)}${counts}${seconds.toFixed(1).padStart(9)}${note ? `  ${note}` : ""}`);
  }
  const sum = (of: "passed" | "failed" | "skipped") => tallies.reduce((total, tally) => total + tally[of], 0);
  say(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  // What is skipped proves nothing, and nobody would notice.
  if (sum("failed") + sum("skipped") > 0) return 1;
  const raised = raise(tallies);
  if (raised) say(`More tests than ever: ${raised} now holds that number. Commit it.`);
  return 0;
});
