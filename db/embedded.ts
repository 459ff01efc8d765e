// Promise: one real PostgreSQL for one data folder, started or found again, reachable only from this machine.
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clusterOf, makeCluster, makeHome } from "./cluster/cluster";
import { openDataDir } from "./cluster/data-dir";
import { dataFolderOf, ensureDatabase, type Urls, urlsFor } from "./cluster/database";
import { holdLock } from "./cluster/lock";
import { launch, settled, stopPostmaster } from "./cluster/postmaster";
import { StartProblem } from "./cluster/problem";
import { chooseRunner, reachablePrograms } from "./cluster/runner";
import { freePort, newSettings, readSettings, writeSettings } from "./cluster/settings";

export type EmbeddedPostgres = Urls & {
  reused: boolean;
  stop: () => Promise<void>;
  /** Stops it and removes the data folder and everything kept for it elsewhere. */
  erase: () => Promise<void>;
};

/** `durable: false` trades safety for speed (tests); `settings` are `name=value` server settings. */
export type EmbeddedOptions = { durable?: boolean; settings?: string[] };

/** Starts (or finds running) the PostgreSQL of `dataDir`. Throws StartProblem with one line when it cannot. */
export async function startEmbedded(
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const opened = openDataDir(dataDir);
  const lock = await holdLock(join(opened.path, "database.lock"), "starting the database", 180_000);
  if (!lock)
    throw new StartProblem(`Another process has been starting the database in ${opened.path} for minutes.`);
  try {
    return await bringUp(opened, options);
  } finally {
    lock.release();
  }
}

async function bringUp(
  opened: { path: string; fresh: boolean },
  { durable = true, settings: extra = [] }: EmbeddedOptions,
): Promise<EmbeddedPostgres> {
  const known = readSettings(opened.path);
  if (!known && existsSync(clusterOf(join(opened.path, "postgres")))) {
    throw new StartProblem(
      `database.json is missing from ${opened.path}: put it back, or move the folder postgres away.`,
    );
  }
  const runner = chooseRunner(known && clusterOf(known.home));
  const bin = reachablePrograms(runner);
  const settings = known ?? writeSettings(opened.path, await newSettings(makeHome(opened, runner)));
  const cluster = makeCluster(settings, bin, runner, durable);

  const found = await settled(cluster);
  const port = found?.port ?? (await freePort(settings.port));
  if (port !== settings.port) writeSettings(opened.path, { ...settings, port });
  const speed = durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
  if (!found)
    await launch({ bin, cluster, home: settings.home, port, runner, settings: [...speed, ...extra] });

  await ensureDatabase(settings, port);
  const urls = urlsFor(settings, port);
  if ((await dataFolderOf(urls.adminUrl)) !== cluster) {
    throw new StartProblem(`Port ${port} answers for another database than the one in ${cluster}.`);
  }
  const stop = () => stopPostmaster(cluster);
  const erase = async () => {
    await stop();
    for (const folder of [settings.home, opened.path]) rmSync(folder, { recursive: true, force: true });
  };
  return { ...urls, reused: found !== undefined, stop, erase };
}
