import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));
const alias = [
  { find: /^@\//, replacement: root },
  // Tests stand on the server's side, where this package allows what it guards.
  { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
];

/** They replace a module, a setting or the pool for all that comes after them. */
const alone = [
  ...["sign-in", "sign-in-invitation", "code-sign-in", "recover-by-mail", "recover-alike", "guessing"],
  ...["backup", "demo", "notices", "rows-read"],
].map((name) => `tests/db/${name}.test.ts`);

const serverSide = {
  environment: "node" as const,
  execArgv: ["--conditions=react-server"],
};

const onTheDatabase = (
  name: string,
  {
    setupFiles = [],
    ...more
  }: { include?: string[]; exclude?: string[]; isolate?: boolean; setupFiles?: string[] },
) => ({
  extends: true as const,
  ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
  test: {
    ...serverSide,
    name,
    include: ["tests/db/**/*.test.ts"],
    setupFiles: ["tests/setup/hash-once.ts", ...setupFiles],
    env: {
      AUTH_SECRET: "one for tests, long enough to count",
      NOTES_KEYS: `k2:${Buffer.alloc(32, 9).toString("base64")},k1:${Buffer.alloc(32, 7).toString("base64")}`,
      DATABASE_URL: "postgres://unused@localhost/unused",
    },
    globalSetup: ["tests/setup/database.ts"],
    ...more,
  },
});

export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    // A busy machine is slow, not wrong: limits are there for what hangs.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A test that looked at nothing is red, whatever its helpers were to look at.
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
        // Pure functions leave nothing behind: one set of modules serves all files of a worker.
        test: { ...serverSide, name: "unit", include: ["tests/unit/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "components",
          environment: "jsdom",
          include: ["tests/components/**/*.test.{ts,tsx}"],
          setupFiles: ["tests/setup/patience.ts"],
        },
      },
      {
        extends: true,
        test: {
          ...serverSide,
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
        },
      },
      // Loading what the product is made of takes longer than most files of tests do: a worker does it once.
      onTheDatabase("db", { exclude: alone, isolate: false, setupFiles: ["tests/setup/new-file.ts"] }),
      onTheDatabase("db-alone", { include: alone }),
      {
        extends: true,
        ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
        test: {
          ...serverSide,
          name: "mutants",
          include: ["tests/mutants/**/*.test.ts"],
          globalSetup: ["tests/setup/database.ts"],
        },
      },
    ],
  },
});
