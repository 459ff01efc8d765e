import { defineConfig } from "@playwright/test";
import { browserArgs } from "./scripts/browser";

const launchOptions = { executablePath: process.env.CHROMIUM_PATH, args: browserArgs };

/** What goes over the wire is the same for every screen: tried once. */
const wireOnly = ["**/privacy/**", "**/faults/**", "**/budgets.spec.ts"];
/** Long, and needs no screen: a project of its own, so that it can go in the shorter lane (scripts/e2e.ts). */
const hostile = "**/privacy/hostile.spec.ts";
/** Whole walks are long: each on the screen it is done on. Every page of them is looked at on both by the accessibility tests. */
const only = (walks: string[]) => walks.map((walk) => `**/${walk}.spec.ts`);
const atADesk = only([
  "authoring",
  "finding",
  "going-to",
  "names",
  "pathways",
  "people",
  "root-causes",
  "statements",
  "titles",
  "two-of-one-name",
  "widths",
]);
const onAPhone = [
  ...only(["agreements", "conflicts", "endings", "jar-and-pace", "kinds", "promises"]),
  ...only(["hints", "offline", "older-page", "second-step", "session-end", "sign-in", "ways-in", "writing"]),
];

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results/e2e",
  retries: 0,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/e2e.json" }],
    ["./e2e/support/looks-at-something.ts"],
  ],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "en-US",
    timezoneId: "Europe/London",
    trace: "off",
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    launchOptions,
  },
  projects: [
    {
      name: "phone",
      testIgnore: [...wireOnly, ...atADesk],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: "desk",
      testIgnore: [...onAPhone, "**/faults/**", hostile],
      use: { viewport: { width: 1280, height: 800 } },
    },
    { name: "hostile", testMatch: hostile },
    { name: "faults", testMatch: "**/faults/*.spec.ts", use: { viewport: { width: 1280, height: 800 } } },
  ],
});
