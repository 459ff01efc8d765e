import { defineConfig } from "@playwright/test";
import { browserArgs } from "./scripts/browser";

const launchOptions = { executablePath: process.env.CHROMIUM_PATH, args: browserArgs };

/** Long, and needs no screen: a project of its own, so that it can go in the shorter lane (scripts/e2e.ts). */
const hostile = ["hostile", "no-trace", "concern"].map((name) => `**/privacy/${name}.spec.ts`);
const faults = "**/faults/*.spec.ts";
const named = (walks: string[]) => walks.map((walk) => `**/${walk}.spec.ts`);
/** Walks are long: each on the screen it is mostly done on, a partner's on a phone. That every page fits the other is held by names.spec.ts. */
const onAPhone = [
  ...named([
    "agreements",
    "conflicts",
    "endings",
    "evening",
    "first-day",
    "jar-and-pace",
    "kinds",
    "main-job",
    "promises",
    "replies",
  ]),
  ...named(["hints", "offline", "older-page", "safety-check", "second-step", "session-end", "shared-device"]),
  ...named(["sign-in", "ways-in", "writing"]),
];
const onBoth = named(["accessibility", "forms"]);

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
      testMatch: [...onAPhone, ...onBoth],
      // A counselor sits at a desk.
      grepInvert: /every page of coach/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: "desk",
      testIgnore: [...onAPhone, ...hostile, faults],
      grepInvert: /every page of (ana|nobody) is accessible/,
      use: { viewport: { width: 1280, height: 800 } },
    },
    { name: "hostile", testMatch: hostile },
    { name: "faults", testMatch: faults, use: { viewport: { width: 1280, height: 800 } } },
  ],
});
