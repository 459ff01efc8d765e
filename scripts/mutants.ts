// npm run mutants: weaker policies against the access matrix; with `-- rules`: mutants of the pure rules against their unit tests.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { main } from "./lib/main";
import { guarded, root } from "./lib/process";

const [first, ...rest] = process.argv.slice(2);
const [program, ...args] =
  first === "rules"
    ? ["@stryker-mutator/core/bin/stryker.js", "run", "stryker.config.json", ...rest]
    : ["vitest/vitest.mjs", "run", "--project", "mutants", ...process.argv.slice(2)];

await main(
  () =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [...guarded, join(root, "node_modules", program), ...args], {
        cwd: root,
        stdio: ["ignore", "inherit", "inherit", "pipe"],
        env: { ...process.env, MENDWORK_GUARD_FD: "3" },
      });
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => child.kill(signal));
      child.on("close", (code) => resolve(code ?? 1));
    }),
);
