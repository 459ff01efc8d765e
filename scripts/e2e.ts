// npm run e2e: the browser tests, against a production build with a database and a story of its own.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "@/db/cluster/settings";
import { findBrowser } from "./browser";
import { ensureBuild, holdBuild } from "./lib/build";
import { asked, main, say, tellProcess } from "./lib/main";
import { bin, guarded, root } from "./lib/process";
import { authSecret } from "./lib/secret";
import { localUrl, serve, untilHealthy } from "./lib/serve";
import { bringStory } from "./lib/story";
import { temporaryDatabase } from "./lib/temporary";

await main(async () => {
  const browser = await findBrowser(say);
  await ensureBuild({ tell: say });
  const database = await temporaryDatabase("e2e");
  const path = database.dataDir;
  const ending: (() => Promise<void> | void)[] = [database.end];
  const leave = asked().then(() => "asked" as const);
  try {
    const port = await freePort();
    const env = {
      ...{ PORT: port, HOST: "127.0.0.1", APP_URL: `http://localhost:${port}` },
      ...{ DATABASE_URL: database.appUrl, AUTH_SECRET: authSecret(path), MENDWORK_DATA_DIR: path },
    };
    tellProcess(env);
    await bringStory(database);
    const serving = await holdBuild();
    if (serving) ending.unshift(serving.release);
    const server = serve(env);
    ending.unshift(server.stop);
    await untilHealthy(env, server);
    const outcome = await Promise.race([playwright(browser, localUrl(env), path, database.adminUrl), leave]);
    return outcome === "asked" ? 1 : outcome;
  } finally {
    for (const end of ending) await end();
  }
});

function playwright(browser: string, url: string, dataDir: string, adminUrl: string): Promise<number> {
  const child = spawn(process.execPath, [...guarded, bin("playwright"), "test", ...process.argv.slice(2)], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit", "pipe"],
    env: {
      ...process.env,
      ...{ CHROMIUM_PATH: browser, BASE_URL: url, OUTBOX: join(dataDir, "outbox"), ADMIN_URL: adminUrl },
      ...{ NODE_OPTIONS: "", MENDWORK_GUARD_FD: "3", E2E_REPORT: process.env.E2E_REPORT },
    },
  });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
