// npm run e2e: the browser tests, against a production build. Each lane has a database, a story and a server of its own.
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@/db/cluster/settings";
import { findBrowser } from "./browser";
import { ensureBuild, holdBuild } from "./lib/build";
import { asked, main, say, tellProcess } from "./lib/main";
import { bin, guarded, root } from "./lib/process";
import { authSecret, notesKey } from "./lib/secret";
import { localUrl, serve, untilHealthy } from "./lib/serve";
import { bringStory } from "./lib/story";
import { joinedReports, type PlaywrightReport } from "./lib/suites";
import { temporaryDatabase } from "./lib/temporary";

/** The projects of each lane: about as long as one another, both at once on two cores. What is asked for by name runs in one. */
const lanes = [["phone", "faults", "hostile"], ["desk"]];
const wanted = process.argv.slice(2);

await main(async () => {
  const browser = await findBrowser(say);
  await ensureBuild({ tell: say });
  return wanted.length === 0 ? inLanes() : inOneLane(browser);
});

async function inLanes(): Promise<number> {
  const reports = lanes.map((lane) => join(root, "test-results", `e2e-${lane.join("-")}.json`));
  for (const report of reports) rmSync(report, { force: true });
  const codes = await Promise.all(
    lanes.map((lane, at) =>
      ended(
        ["--conditions=react-server", "--import", "tsx", join(root, "scripts/e2e.ts")],
        [...lane.map((project) => `--project=${project}`), `--output=test-results/e2e-${lane.join("-")}`],
        { E2E_REPORT: reports[at] },
      ),
    ),
  );
  if (process.env.E2E_REPORT) {
    const each = reports.map((path) => JSON.parse(readFileSync(path, "utf8")) as PlaywrightReport);
    writeFileSync(process.env.E2E_REPORT, JSON.stringify(joinedReports(each)));
  }
  return Math.max(...codes);
}

async function inOneLane(browser: string): Promise<number> {
  const database = await temporaryDatabase("e2e");
  const path = database.dataDir;
  const ending: (() => Promise<void> | void)[] = [database.end];
  const leave = asked().then(() => "asked" as const);
  try {
    const port = await freePort();
    const env = {
      ...{ PORT: port, HOST: "127.0.0.1", APP_URL: `http://localhost:${port}` },
      ...{ DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret(path), MENDWORK_DATA_DIR: path },
      NOTES_KEYS: notesKey(path),
    };
    tellProcess(env);
    await bringStory(database, { couples: "told" });
    const serving = await holdBuild();
    if (serving) ending.unshift(serving.release);
    const server = serve(env);
    ending.unshift(server.stop);
    await untilHealthy(env, server);
    const tests = ended([bin("playwright")], ["test", ...wanted], {
      ...{ CHROMIUM_PATH: browser, BASE_URL: localUrl(env), NODE_OPTIONS: "" },
      ...{ OUTBOX: join(path, "outbox"), ADMIN_URL: database.adminUrl, APP_DATABASE_URL: database.appUrl },
    });
    const outcome = await Promise.race([tests, leave]);
    return outcome === "asked" ? 1 : outcome;
  } finally {
    for (const end of ending) await end();
  }
}

/** @returns its exit code */
function ended(program: string[], args: string[], env: Record<string, string | undefined>): Promise<number> {
  const child = spawn(process.execPath, [...guarded, ...program, ...args], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
    env: { ...process.env, MENDWORK_GUARD_FD: "3", ...env },
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
