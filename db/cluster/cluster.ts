// Promise: a whole PostgreSQL cluster in its folder, or none: a half-made one is never left under the final name.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { DataDir } from "./data-dir";
import { plainReason, StartProblem } from "./problem";
import { canEnter, give, type Runner, sharedFolders } from "./runner";
import type { Settings } from "./settings";

export const clusterOf = (home: string) => join(home, "cluster");

/** Makes the folder that holds the cluster: in the data folder, or beside it when `runner` cannot enter that. */
export function makeHome(dataDir: DataDir, runner: Runner): string {
  if (dataDir.fresh) give(dataDir.path, runner);
  const enters = canEnter(runner, dataDir.path);
  if (dataDir.fresh && !enters) give(dataDir.path, { uid: process.getuid?.(), gid: process.getgid?.() });
  const candidates = enters ? [join(dataDir.path, "postgres")] : sharedFolders();
  for (const folder of candidates) {
    try {
      const home = folder.startsWith(dataDir.path) ? folder : mkdtempSync(join(folder, "data-"));
      mkdirSync(home, { recursive: true, mode: 0o700 });
      give(home, runner);
      return realpathSync(home);
    } catch {}
  }
  throw new StartProblem(
    `MENDWORK_DATA_DIR: the user that runs PostgreSQL cannot enter ${dataDir.path}. Choose a folder outside any private home.`,
  );
}

/** Runs initdb unless the cluster is there. */
export function makeCluster(settings: Settings, bin: string, runner: Runner, durable: boolean): string {
  const cluster = clusterOf(settings.home);
  if (existsSync(join(cluster, "PG_VERSION"))) return sameMajor(cluster, bin, runner);
  for (const name of readdirSync(settings.home)) {
    if (name.startsWith("draft-")) rmSync(join(settings.home, name), { recursive: true, force: true });
  }
  const draft = join(settings.home, `draft-${process.pid}`);
  const passwordFile = join(settings.home, `draft-${process.pid}.pw`);
  try {
    mkdirSync(draft, { mode: 0o700 });
    give(draft, runner);
    writeFileSync(passwordFile, `${settings.adminPassword}\n`, { mode: 0o600 });
    give(passwordFile, runner);
    const made = spawnSync(
      join(bin, "initdb"),
      [
        ...[
          "-D",
          draft,
          "-U",
          "postgres",
          "-A",
          "scram-sha-256",
          "--pwfile",
          passwordFile,
          "--encoding=UTF8",
        ],
        ...["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions"],
        ...(durable ? [] : ["--no-sync"]),
      ],
      { ...runner, cwd: "/", encoding: "utf8", env: quietEnvironment() },
    );
    if (made.error) throw made.error;
    if (made.status !== 0) {
      const line = made.stderr.split("\n").find((text) => /error|FATAL|could not|cannot/.test(text));
      throw new Error(line ?? `initdb ended with ${made.status ?? made.signal}`);
    }
    rmSync(cluster, { recursive: true, force: true });
    renameSync(draft, cluster);
    return realpathSync(cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new StartProblem(
      `The embedded database could not be created in ${settings.home}: ${plainReason(error)}.`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What PostgreSQL may know of our environment: nothing private. */
export const quietEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
  ...(process.platform === "win32" ? { SystemRoot: process.env.SystemRoot } : {}),
});

function sameMajor(cluster: string, bin: string, runner: Runner): string {
  const made = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  const { stdout } = spawnSync(join(bin, "postgres"), ["--version"], {
    ...runner,
    cwd: "/",
    encoding: "utf8",
  });
  const have = /(\d+)[.\w]*\s*$/.exec(stdout)?.[1];
  if (have && have !== made) {
    throw new StartProblem(
      `The embedded database was made by PostgreSQL ${made} and this version brings ${have}: back it up with the old version, then restore it here.`,
    );
  }
  chmodSync(cluster, 0o700);
  return realpathSync(cluster);
}
