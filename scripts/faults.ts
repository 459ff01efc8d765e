// npm run faults: the full figures of e2e/faults (200 kills of the server, 20 losses of the database), then a real pooler.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { main, say } from "./lib/main";
import { findPooler, tryPooler } from "./lib/pooler-trial";
import { guarded, root } from "./lib/process";

const full = { FAULT_ROUNDS: "200", FAULT_OUTAGES: "20", FAULT_MINUTES: "60" };

function browserFaults(): Promise<number> {
  const child = spawn(
    process.execPath,
    [
      ...[...guarded, "--conditions=react-server", "--import", "tsx", join(root, "scripts/e2e.ts")],
      ...["e2e/faults", "--project=faults", ...process.argv.slice(2)],
    ],
    {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit", "pipe"],
      env: { ...full, ...process.env, MENDWORK_GUARD_FD: "3" },
    },
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}

await main(async () => {
  const code = await browserFaults();
  if (code !== 0) return code;
  const pooler = findPooler();
  if (!pooler) {
    say("PgBouncer is not installed here, so the pooled mode was not tried against it.");
    return 0;
  }
  const { acknowledged, there, noticed } = await tryPooler(pooler, 10_000);
  say(
    `Behind PgBouncer: ${acknowledged} writes acknowledged, ${there} there; the unsaid pooler was ${noticed ? "noticed" : "NOT noticed"}.`,
  );
  return acknowledged === 10_000 && there === acknowledged && noticed ? 0 : 1;
});
