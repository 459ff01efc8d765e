// Promise: a Chromium that starts on this machine: one that is here, else one that can be had.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { StartProblem } from "@/db/cluster/problem";
import { bin, root } from "./lib/process";

/** Quiet on closed networks; root needs the first. */
export const browserArgs = [
  ...["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--disable-quic", "--no-first-run", "--no-default-browser-check", "--disable-dev-shm-usage"],
];

/** The shell is Chromium without a window: the same pages for half the processor time. */
const usual = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The program's path. Throws StartProblem when none can be found or installed. */
export async function findBrowser(tell: (line: string) => void = () => {}): Promise<string> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (works(given)) return given;
    throw new StartProblem(
      `CHROMIUM_PATH: ${given} is not a browser that starts here. Leave it out to have one found.`,
    );
  }
  const found = usual.find(works) ?? (await ofPlaywright());
  if (found) return found;

  tell("No browser here; trying to install one …");
  run(bin("playwright"), ["install", "chromium"], 240_000, {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000",
  });
  const installed = await ofPlaywright();
  if (installed) return installed;

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    tell("Trying the system's package manager …");
    for (const name of ["chromium-headless-shell", "chromium"]) {
      run("/usr/bin/apt-get", ["install", "-y", "--no-install-recommends", name], 300_000, {
        DEBIAN_FRONTEND: "noninteractive",
      });
      const packaged = usual.find(works);
      if (packaged) return packaged;
    }
  }

  tell("Using the browser that comes with the packages.");
  const bundled = await bundledBrowser();
  if (bundled) return bundled;
  throw new StartProblem(
    "No browser could be found or installed: install Chromium, or set CHROMIUM_PATH to one.",
  );
}

/** Unpacks the browser inside @sparticuz/chromium; needs no network and no root. */
export async function bundledBrowser(): Promise<string | undefined> {
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    return works(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

async function ofPlaywright(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return works(path) ? path : undefined;
}

const works = (path: string) =>
  existsSync(path) &&
  spawnSync(path, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 20_000 }).status === 0;

const run = (program: string, args: string[], timeout: number, env: Record<string, string>) =>
  spawnSync(program, args, { cwd: root, stdio: "ignore", timeout, env: { ...process.env, ...env } });
