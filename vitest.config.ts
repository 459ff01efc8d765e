import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("./", import.meta.url));
const alias = [
  { find: /^@\//, replacement: root },
  // Tests stand on the server's side, where this package allows what it guards.
  { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
];

const serverSide = {
  environment: "node" as const,
  execArgv: ["--conditions=react-server"],
};

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
      {
        extends: true,
        ssr: { resolve: { conditions: ["react-server", "module", "node", "development|production"] } },
        test: {
          ...serverSide,
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          setupFiles: ["tests/setup/hash-once.ts"],
          env: {
            AUTH_SECRET: "one for tests, long enough to count",
            DATABASE_URL: "postgres://unused@localhost/unused",
          },
          globalSetup: ["tests/setup/database.ts"],
        },
      },
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
