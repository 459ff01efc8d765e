// Promise: the production build on disk belongs to the sources on disk, and nobody builds under a running server.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Held, holdLock, liveHolder } from "@/db/cluster/lock";
import { StartProblem } from "@/db/cluster/problem";
import { guarded, root } from "./process";

const folder = join(root, process.env.NEXT_DIST_DIR || ".next");
const stamp = join(folder, "mendwork-build");
const servers = join(root, "node_modules", ".mendwork-serving");

/** Builds when the sources changed since the last build; says so through `tell`. */
export async function ensureBuild({ noBuild = false, tell = (_: string) => {} } = {}): Promise<void> {
  const hash = sourceHash();
  const built = existsSync(join(folder, "BUILD_ID"));
  const current = built && stampOf() === hash;
  if (current) return;
  if (noBuild) {
    if (!built)
      throw new StartProblem("There is no build yet: run npm run build first, or leave out --no-build.");
    tell("The sources have changed since this build; serving the build as it is.");
    return;
  }
  const lock = await holdLock(join(root, "node_modules", ".mendwork-build.lock"), "building", 15 * 60_000);
  if (!lock)
    throw new StartProblem("Another build of this checkout is taking very long; end it and try again.");
  try {
    if (existsSync(join(folder, "BUILD_ID")) && stampOf() === hash) return;
    refuseUnderServer();
    tell(built ? "Building again: the sources have changed …" : "Building; the first time takes a minute …");
    await build(hash);
  } finally {
    lock.release();
  }
}

/** Builds now, whatever was there. */
export async function build(hash = sourceHash(), quiet = true): Promise<void> {
  refuseUnderServer();
  rmSync(stamp, { force: true });
  const child = spawn(
    process.execPath,
    [...guarded, join(root, "node_modules/next/dist/bin/next"), "build"],
    {
      cwd: root,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", MENDWORK_GUARD_FD: "3" },
    },
  );
  let output = "";
  child.stdout?.on("data", (text) => (output += text));
  child.stderr?.on("data", (text) => (output += text));
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) {
    console.error(output.trim());
    throw new StartProblem("The build did not succeed; what it says is above.");
  }
  writeFileSync(stamp, hash);
}

/** Marks this process as one that serves the build, for as long as it lives. */
export async function holdBuild(): Promise<Held | undefined> {
  mkdirSync(servers, { recursive: true });
  return holdLock(join(servers, String(process.pid)), "serving");
}

function refuseUnderServer(): void {
  if (!existsSync(servers)) return;
  const serving = readdirSync(servers).flatMap((name) => liveHolder(join(servers, name)) ?? []);
  const other = serving.find(({ pid }) => pid !== process.pid);
  if (other) {
    throw new StartProblem(
      `The sources have changed, but another Mendwork (process ${other.pid}) is serving the present build: stop that one first.`,
    );
  }
}

const stampOf = () => (existsSync(stamp) ? readFileSync(stamp, "utf8") : "");

const rooms = ["app", "components", "lib", "db", "public"];
const configs =
  /^(next\.config\..*|postcss\.config\..*|proxy\.ts|instrumentation.*\.ts|tsconfig\.json|package(-lock)?\.json|\.env.*)$/;

// The import rules keep these out of the application.
const outside = /^db\/(migrations|cluster|seed|embedded\.ts|migrate\.ts)/;

/** One text that changes when anything that goes into a build changes. */
export function sourceHash(): string {
  const hash = createHash("sha256").update(`${process.version} ${process.env.MENDWORK_BENCH ?? ""}`);
  const files = [
    ...readdirSync(root).filter((name) => configs.test(name)),
    ...rooms.filter((room) => existsSync(join(root, room))).flatMap((room) => filesIn(room)),
  ];
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

const filesIn = (room: string): string[] =>
  readdirSync(join(root, room), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !outside.test(file));
